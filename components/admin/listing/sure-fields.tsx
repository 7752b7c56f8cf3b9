import { CheckField } from "@/components/ui/field";
import { SectionTitle } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Outlier } from "@/lib/programs/review/outliers";
import { sureName } from "@/lib/programs/review/sure";

/** What has to be said yes to before it is stored: a tick for each question, or a choice where it offers another value. */
export function SureFields({ outliers }: { outliers: readonly Outlier[] }) {
  if (outliers.length === 0) return null;
  return (
    <>
      <SectionTitle>Sure?</SectionTitle>
      {outliers.map((outlier) => (
        <div key={outlier.key}>
          <input type="hidden" name="seen" value={outlier.key} />
          {outlier.offers ? (
            <RadioGroup
              name={sureName(outlier)}
              label={outlier.message}
              options={[
                { value: "yes", label: "I looked", text: "Both are right as they are" },
                ...outlier.offers.map(({ path, label }) => ({ value: path, label: "Change it", text: label })),
              ]}
            />
          ) : (
            <CheckField name={sureName(outlier)} label={`${outlier.message} I looked. Yes, it is right.`} />
          )}
        </div>
      ))}
    </>
  );
}
