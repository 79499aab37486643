import { Table } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import type { LogFinding, LogFindingRow } from "../wire";

const columns = [
  "when", "who", "review:roleHead", "review:organisationHead", "review:caseHead", "what", "review:basisHead",
] as const;

/** A date or a code that breaks is read as two. */
const unbroken: readonly string[] = ["when", "review:caseHead"];

/** Readings that differ in their time alone: they are one row. */
interface Readings { readonly one: LogFindingRow; readonly from: string; readonly until: string;
  readonly times: number }

/** The readings that a finding rests on; of the case its code alone. On a telephone each row is a card. */
export function FindingTable({ finding }: { readonly finding: LogFinding }): ReactElement {
  const { t } = useTranslation(["audit", "review"]);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("review:rows", { title: finding.title })}>
      <Table data-size="sm" zebra className="card-table" role="table">
        <Table.Head role="rowgroup">
          <Table.Row role="row">
            {columns.map((each) => <Table.HeaderCell key={each} role="columnheader">{t(each)}</Table.HeaderCell>)}
          </Table.Row>
        </Table.Head>
        <Table.Body role="rowgroup">
          {together(finding.rows).map((readings) => <Row key={readings.one.readingId} readings={readings} />)}
        </Table.Body>
      </Table>
    </div>
  );
}

function together(rows: readonly LogFindingRow[]): readonly Readings[] {
  const all = new Map<string, Readings>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, readingId: "", at: "" });
    const { one = row, from = row.at, until = row.at, times = 0 } = all.get(key) ?? {};
    all.set(key, {
      one, times: times + 1, from: from < row.at ? from : row.at, until: until > row.at ? until : row.at,
    });
  }
  return [...all.values()];
}

function Row({ readings: { one, from, until, times } }: { readonly readings: Readings }): ReactElement {
  const { t } = useTranslation(["audit", "entry", "review"]);
  const formats = useFormats();
  const [first, last] = [formats.dateTime(from), formats.dateTime(until)];
  const cells = [
    first === last ? first : t("between", { from: first, to: last }),
    one.name ?? "", one.role === null ? "" : t(`entry:role.${one.role}`),
    [one.unit, one.organisation].filter(Boolean).join(", "), caseCode(one.roomId),
    t(`${one.outcome === "refused" ? "tried" : "kind"}.${one.kind}`),
    one.basis === null ? "" : t(`basisOf.${one.basis}`),
  ];
  return (
    <Table.Row role="row">
      {cells.map((cell, place) => (
        <Table.Cell key={columns[place]} role="cell"
          className={unbroken.includes(columns[place]!) && times === 1 ? "unbroken" : undefined}>
          {cell}
          {place === 0 && times > 1 && <span className="access-line">{t("times", { times })}</span>}
        </Table.Cell>
      ))}
    </Table.Row>
  );
}
