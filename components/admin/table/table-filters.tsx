import type { JSX, ReactNode } from "react";
import { RefusedNote, refusedProps } from "@/components/filters/refused-note";
import { keysOf } from "@/lib/closed-list";
import type { ProgramTable } from "@/lib/programs/editors-table/table";
import { adminTable, tablePairs } from "@/lib/programs/editors-table/url";
import { type TableDrawing, type TableOptions, tableParts } from "@/lib/programs/filters/declaration";
import { filterTable } from "@/lib/programs/filters/filters";
import { institutionNames } from "@/lib/programs/public-pages/directory";

type Options = Readonly<Record<string, string>>;

/** A row of the public filters or of the editors' own: how it is drawn, and what the address says of it. */
type Drawn = { name: string; label: string; drawing: TableDrawing; list: Options; written: readonly string[] };

/** Every row that the form draws, in the order of the two tables. */
function drawnRows({ state }: ProgramTable): Drawn[] {
  const pairs = tablePairs(state);
  const rows = { ...filterTable, ...adminTable };
  return keysOf(rows).flatMap((name): Drawn[] => {
    const row = rows[name];
    if (row.table === null) return [];
    const drawing: TableDrawing = row.table;
    return [
      {
        name,
        label: "label" in drawing ? drawing.label : row.label,
        drawing,
        list: "options" in row ? row.options : {},
        written: pairs.flatMap(([key, value]) => (key === name ? [value] : [])),
      },
    ];
  });
}

/** Every filter of the table as one plain form, drawn as its row says: the editors' own first, the public ones folded. */
export function TableFilters({ table }: { table: ProgramTable }) {
  const rows = drawnRows(table);
  const hidden = rows.filter(({ drawing }) => drawing.as === "hidden");
  return (
    <form method="get" action="/admin/programs" aria-label="Narrow the table" className="border-y border-rule py-4">
      {hidden.map((row) => (
        <Hidden key={row.name} name={row.name} values={row.written} />
      ))}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Part part="first" {...{ rows, table }} />
      </div>
      <Folded label="Missing" open={isInUse("missing", rows)}>
        <Part part="missing" {...{ rows, table }} />
      </Folded>
      <Folded label="The public filters" open={isInUse("public", rows)}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
          <Part part="public" {...{ rows, table }} />
        </div>
      </Folded>
      <button type="submit" className="secondary mt-4">
        Show
      </button>
    </form>
  );
}

type PartName = keyof typeof tableParts;

/** The rows in some places, in the order of the places. */
function rowsIn(places: readonly string[], rows: readonly Drawn[]): Drawn[] {
  return places.flatMap((place) => rows.filter(({ drawing }) => drawing.as !== "hidden" && drawing.place === place));
}

function isInUse(part: PartName, rows: readonly Drawn[]): boolean {
  return rowsIn(tableParts[part].flat(), rows).some(({ written }) => written.length > 0);
}

/** The cells of one part; a cell of several places is one column of them. */
function Part({ part, rows, table }: { part: PartName; rows: readonly Drawn[]; table: ProgramTable }) {
  return tableParts[part].map((places) => {
    const fields = rowsIn(places, rows).map((row) => <Field key={row.name} {...{ row, table }} />);
    const [first] = places;
    return places.length === 1 ? (
      fields
    ) : (
      <div key={first} className="grid content-start gap-y-4">
        {fields}
      </div>
    );
  });
}

function Field({ row, table }: { row: Drawn; table: ProgramTable }): JSX.Element {
  const { name, label, drawing, list, written } = row;
  const unused = written.length === 0 ? table.ignored.find(({ parameter }) => parameter === name) : undefined;
  const value = written[0] ?? unused?.value ?? "";
  const refused = unused?.reason ?? null;
  switch (drawing.as) {
    case "hidden":
      return <Hidden name={name} values={written} />;
    case "search":
      return <Line name={name} label={label} value={value} refused={refused} type="search" />;
    case "line": {
      const { mode, hint } = drawing;
      return <Line {...{ name, label, mode, hint, value, refused }} />;
    }
    case "choice":
      return (
        <Choice {...{ name, label, written }} any={drawing.any} options={optionsFrom[drawing.options](list, table)} />
      );
    case "boxes":
      return <Boxes {...{ name, label }} options={list} chosen={written} wide={drawing.wide} />;
  }
}

const optionsFrom: Record<TableOptions, (list: Options, table: ProgramTable) => Options> = {
  list: (list) => list,
  states(list, { answer: { catalog } }) {
    const inUse: ReadonlySet<string> = catalog.states;
    return Object.fromEntries(Object.entries(list).filter(([state]) => inUse.has(state)));
  },
  institutions: (_, { answer: { catalog } }) =>
    Object.fromEntries([...institutionNames(catalog)].sort(([, one], [, other]) => one.localeCompare(other, "en"))),
  editors: (_, { editors }) => editors,
};

function Hidden({ name, values }: { name: string; values: readonly string[] }) {
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
}

function Folded({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="mt-3">
      <summary className="py-1 text-[0.8125rem] font-semibold">{label}</summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}

function Line({
  name,
  label,
  value,
  type = "text",
  mode,
  hint,
  refused,
}: {
  name: string;
  label: string;
  value: string;
  type?: "text" | "search";
  mode?: "numeric" | undefined;
  hint?: string | undefined;
  /** Why what was typed is of no use; null where it is in use. */
  refused: string | null;
}) {
  return (
    <div className="min-w-0">
      <label className="block text-[0.8125rem] font-semibold">
        {label}
        <input
          key={value}
          type={type}
          inputMode={mode}
          name={name}
          defaultValue={value}
          autoComplete="off"
          className="field mt-1 font-normal"
          {...refusedProps(name, refused)}
        />
        {hint && <span className="block font-normal text-soft">{hint}</span>}
      </label>
      <RefusedNote name={name} reason={refused} />
    </div>
  );
}

/** One of many; what else the address has of it stays, until its chip drops it. */
function Choice({
  name,
  label,
  any,
  written,
  options,
}: {
  name: string;
  label: string;
  any: string;
  written: readonly string[];
  options: Options;
}) {
  const [first = "", ...rest] = written;
  return (
    <label className="block min-w-0 text-[0.8125rem] font-semibold">
      {label}
      <select key={first} name={name} defaultValue={first} className="field mt-1 font-normal">
        <option value="">{any}</option>
        {Object.entries(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      <Hidden name={name} values={rest} />
    </label>
  );
}

function Boxes({
  name,
  label,
  options,
  chosen,
  wide = false,
}: {
  name: string;
  label: string;
  options: Options;
  chosen: readonly string[];
  wide?: boolean | undefined;
}) {
  return (
    <fieldset key={chosen.join()} className="min-w-0">
      <legend className="text-[0.8125rem] font-semibold">{label}</legend>
      <div className={wide ? "grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4" : "flex flex-wrap gap-x-4"}>
        {Object.entries(options).map(([option, text]) => (
          <label key={option} className="flex items-center gap-2 py-1 text-sm">
            <input type="checkbox" name={name} value={option} defaultChecked={chosen.includes(option)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
