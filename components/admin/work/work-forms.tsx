import { ActionForm } from "@/components/ui/action-form";
import type { FormState } from "@/lib/form-state";
import { type Fact, facts } from "@/lib/programs/model/facts";
import type { ChangedFigure } from "@/lib/work/changed";
import type { FoundFact } from "@/lib/work/found";
import type { WorkItem } from "@/lib/work/items";
import type { Owner } from "@/lib/work/owners";

type Action = (state: FormState, form: FormData) => Promise<FormState>;
/** What can be done to the items of a list; null for whoever may only read. */
export type WorkActions = Record<
  "take" | "giveBack" | "stillTrue" | "notDuplicate" | "takeFound" | "leaveFound" | "takeChanged" | "stillTrueChanged",
  Action
>;

/** Who has an item, and taking or giving it back. */
export function OwnerLine({
  item,
  name,
  owner,
  person,
  actions,
}: {
  item: Pick<WorkItem, "list" | "key">;
  /** What the item is called, for whoever hears its button alone. */
  name: string;
  owner: Owner | null;
  person: { id: string; isAdmin: boolean };
  actions: WorkActions | null;
}) {
  const mine = owner?.id === person.id;
  const mayGiveBack = owner !== null && (mine || person.isAdmin);
  return (
    <div className="flex max-w-[50%] flex-wrap items-baseline justify-end gap-x-3 gap-y-1 text-right text-sm">
      {owner && <p className="font-semibold">{mine ? "Taken by you" : `Taken by ${owner.name}`}</p>}
      {actions && (owner === null || mayGiveBack) && (
        <ActionForm
          id={`take-${item.list}-${item.key}`}
          action={owner ? actions.giveBack : actions.take}
          oneOfMany
          buttons={<QuietButton label={owner ? "Give back" : "Take"} of={name} />}
        >
          <input type="hidden" name="list" value={item.list} />
          <input type="hidden" name="item" value={item.key} />
        </ActionForm>
      )}
    </div>
  );
}

/** Says of a figure that it is still true. */
export function StillTrueForm({
  program,
  figure,
  version,
  back,
  action,
}: {
  program: { id: number; name: string };
  figure: Fact;
  /** The version of the listing that is shown. */
  version: number;
  /** The list that is shown again afterwards. */
  back: string;
  action: Action;
}) {
  return (
    <ActionForm
      id={`still-${program.id}-${figure}`}
      action={action}
      oneOfMany
      buttons={<QuietButton label="Still true" of={`${facts[figure].toLowerCase()} of ${program.name}`} />}
    >
      <input type="hidden" name="program" value={program.id} />
      <input type="hidden" name="figure" value={figure} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="back" value={back} />
    </ActionForm>
  );
}

/** Says of a pair that it is two programs. */
export function NotDuplicateForm({
  first,
  second,
  back,
  action,
}: {
  first: { id: number; name: string };
  second: { id: number; name: string };
  back: string;
  action: Action;
}) {
  return (
    <ActionForm
      id={`apart-${first.id}-${second.id}`}
      action={action}
      oneOfMany
      buttons={<QuietButton label="These are two programs" of={`${first.name} and ${second.name}`} />}
    >
      <input type="hidden" name="first" value={first.id} />
      <input type="hidden" name="second" value={second.id} />
      <input type="hidden" name="back" value={back} />
    </ActionForm>
  );
}

/** Accepts a value that a page says into its listing. */
export function TakeFoundForm({
  offer,
  fact,
  back,
  action,
}: {
  offer: FoundFact["offers"][number];
  fact: FoundFact;
  back: string;
  action: Action;
}) {
  const of = `${offer.text} as ${facts[fact.figure].toLowerCase()} of ${fact.name}`;
  return (
    <ActionForm
      id={`found-${offer.id}`}
      action={action}
      oneOfMany
      buttons={<QuietButton label="Accept" of={of} letter="a" />}
    >
      <input type="hidden" name="finding" value={offer.id} />
      <input type="hidden" name="version" value={fact.version} />
      <input type="hidden" name="back" value={back} />
    </ActionForm>
  );
}

/** Leaves a fact as it is, whatever its page says. */
export function LeaveFoundForm({ fact, back, action }: { fact: FoundFact; back: string; action: Action }) {
  return (
    <ActionForm
      id={`leave-${fact.id}-${fact.figure}`}
      action={action}
      oneOfMany
      buttons={<QuietButton label="Leave" of={`${facts[fact.figure].toLowerCase()} of ${fact.name}`} letter="l" />}
    >
      <input type="hidden" name="program" value={fact.id} />
      <input type="hidden" name="figure" value={fact.figure} />
      <input type="hidden" name="back" value={back} />
    </ActionForm>
  );
}

const changedButtons = {
  take: { label: "Take it", letter: "a" },
  still: { label: "Still true", letter: "s" },
} as const;

/** Decides a figure that changed at its source, as it is shown. */
export function DecideChangedForm({
  fact: { id, name, figure, version, mark },
  decision,
  back,
  action,
}: {
  fact: ChangedFigure;
  decision: keyof typeof changedButtons;
  back: string;
  action: Action;
}) {
  const of = `${facts[figure].toLowerCase()} of ${name}`;
  return (
    <ActionForm
      id={`${decision}-${id}-${figure}`}
      action={action}
      oneOfMany
      buttons={<QuietButton of={of} {...changedButtons[decision]} />}
    >
      <input type="hidden" name="program" value={id} />
      <input type="hidden" name="figure" value={figure} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="back" value={back} />
    </ActionForm>
  );
}

/** `letter` is the key that presses the first such button of a page (DecideKeys). */
function QuietButton({ label, of, letter }: { label: string; of: string; letter?: string }) {
  return (
    <button type="submit" className="secondary" data-key={letter}>
      {label}
      <span className="sr-only"> ({of})</span>
    </button>
  );
}
