import { Table } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import type { Id } from "../wire";
import { isUnopened, type AccessLine, type AccessReading, type UnopenedRow } from "./lines";
import { caseCode } from "../rooms/roomAddress";

const columns = ["when", "until", "who", "role", "organisation", "what", "purpose", "basis", "outcomeHead"] as const;

/** A line each: when, until, who, in which role, of where, what, what for, on what basis, and whether it was shown. */
export function AccessTable({ lines }: { readonly lines: readonly AccessLine[] }): ReactElement {
  const { t } = useTranslation(["audit", "entry", "review"]);
  const several = lines.some((line) => line.roomId !== undefined);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("title")}>
      <Table data-size="sm" zebra>
        <Table.Head>
          <Table.Row>
            {several && <Table.HeaderCell>{t("review:caseHead")}</Table.HeaderCell>}
            {columns.map((each) => <Table.HeaderCell key={each}>{t(each)}</Table.HeaderCell>)}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {lines.map((line) => isUnopened(line)
            ? <Unopened key={`${line.roomId ?? ""} ${line.sequence.toString()}`} row={line} />
            : <Reading key={line.begun.readingId} line={line} />)}
        </Table.Body>
      </Table>
    </div>
  );
}

function Unopened({ row }: { readonly row: UnopenedRow }): ReactElement {
  const { t } = useTranslation("audit");
  const formats = useFormats();
  const said: Partial<Record<(typeof columns)[number], string>> = {
    when: formats.dateTime(row.at), what: t("unopened", { row: row.sequence }),
  };
  return <Cells roomId={row.roomId} cells={columns.map((each) => said[each] ?? "")} />;
}

function Reading({ line }: { readonly line: AccessReading }): ReactElement {
  const { t } = useTranslation(["audit", "entry"]);
  const formats = useFormats();
  const { at, reader, kind, outcome } = line.begun;
  const basis = reader.basis === null ? [] : [t(`basisOf.${reader.basis.kind}`), reader.basis.words];
  const cells = [
    formats.dateTime(at),
    line.endedAt === null ? "" : formats.dateTime(line.endedAt),
    reader.name ?? "",
    reader.role === null ? "" : t(`entry:role.${reader.role}`),
    reader.hidden == null ? [reader.unit, reader.organisation].filter(Boolean).join(", ")
      : t(`hidden.${reader.hidden}`),
    t(`kind.${kind}`),
    reader.grounds == null ? "" : t(`purposeOf.${reader.grounds.purpose}`),
    basis.filter(Boolean).join(": "),
    t(`outcome.${outcome}`),
  ];
  return <Cells roomId={line.roomId} cells={cells} />;
}

function Cells({ roomId, cells }: {
  readonly roomId: Id | undefined; readonly cells: readonly string[];
}): ReactElement {
  return (
    <Table.Row>
      {roomId !== undefined && <Table.Cell>{caseCode(roomId)}</Table.Cell>}
      {cells.map((cell, place) => <Table.Cell key={columns[place]}>{cell}</Table.Cell>)}
    </Table.Row>
  );
}
