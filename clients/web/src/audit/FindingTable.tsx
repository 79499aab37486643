import { Table } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import type { LogFinding, LogFindingRow } from "../wire";

const columns = [
  "when", "who", "review:roleHead", "review:organisationHead", "review:caseHead", "what", "review:basisHead",
  "review:outcomeHead",
] as const;

/** A date or a code that breaks is read as two. */
const unbroken: readonly string[] = ["when", "review:caseHead"];

/** The readings that a finding rests on; of the case its code alone. */
export function FindingTable({ finding }: { readonly finding: LogFinding }): ReactElement {
  const { t } = useTranslation(["audit", "review"]);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("review:rows", { title: finding.title })}>
      <Table data-size="sm" zebra>
        <Table.Head>
          <Table.Row>
            {columns.map((each) => <Table.HeaderCell key={each}>{t(each)}</Table.HeaderCell>)}
          </Table.Row>
        </Table.Head>
        <Table.Body>{finding.rows.map((row) => <Reading key={row.readingId} row={row} />)}</Table.Body>
      </Table>
    </div>
  );
}

function Reading({ row }: { readonly row: LogFindingRow }): ReactElement {
  const { t } = useTranslation(["audit", "entry", "review"]);
  const formats = useFormats();
  const cells = [
    formats.dateTime(row.at), row.name ?? "", row.role === null ? "" : t(`entry:role.${row.role}`),
    [row.unit, row.organisation].filter(Boolean).join(", "), caseCode(row.roomId), t(`kind.${row.kind}`),
    row.basis === null ? "" : t(`basisOf.${row.basis}`), t(`review:outcomeOf.${row.outcome}`),
  ];
  return (
    <Table.Row>
      {cells.map((cell, place) => (
        <Table.Cell key={columns[place]} className={unbroken.includes(columns[place]!) ? "unbroken" : undefined}>
          {cell}
        </Table.Cell>
      ))}
    </Table.Row>
  );
}
