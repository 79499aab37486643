import { Button, Table } from "@digdir/designsystemet-react";
import { useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { useSession } from "../shell/session";
import { foldedDays, type FoldedDay } from "./foldedDays";
import { isUnopened, whoOf, type AccessLine, type AccessReading, type UnopenedRow } from "./lines";
import type { AccessNames } from "./readAccessLog";
import { usePlace } from "./usePlace";
import { useWhat } from "./useWhat";

const columns = ["when", "who", "what", "purposeAndBasis"] as const;

/** A line each: when, who, in which role and of where, what, what for and on what basis. What one person was shown on
 * one day is one line, which unfolds.
 * On a telephone each is a card; the roles are said, since a style that makes a row a card takes them away. */
export function AccessTable({ lines, names }: {
  readonly lines: readonly AccessLine[];
  readonly names: AccessNames;
}): ReactElement {
  const { t } = useTranslation(["audit", "review"]);
  const formats = useFormats();
  const folded = useMemo(() => foldedDays(lines, formats.date), [lines, formats]);
  const several = lines.some((line) => line.roomId !== undefined);
  return (
    <Table data-size="sm" zebra className="access-table card-table" role="table"
      aria-label={t(several ? "ownTitle" : "title")}>
      <Table.Head role="rowgroup">
        <Table.Row role="row">
          {several && <Table.HeaderCell role="columnheader">{t("review:caseHead")}</Table.HeaderCell>}
          {columns.map((each) => <Table.HeaderCell key={each} role="columnheader">{t(each)}</Table.HeaderCell>)}
        </Table.Row>
      </Table.Head>
      <Table.Body role="rowgroup">
        {folded.map((line) => "lines" in line
          ? <DayRows key={line.lines.at(-1)?.begun.readingId} day={line} names={names} />
          : isUnopened(line)
            ? <Unopened key={`${line.roomId ?? ""} ${line.sequence.toString()}`} row={line} />
            : <AccessRow key={line.begun.readingId} line={line} names={names} />)}
      </Table.Body>
    </Table>
  );
}

function Unopened({ row }: { readonly row: UnopenedRow }): ReactElement {
  const { t } = useTranslation("audit");
  const formats = useFormats();
  return (
    <Table.Row role="row">
      {row.roomId !== undefined && <Table.Cell role="cell" className="unbroken">{caseCode(row.roomId)}</Table.Cell>}
      <Table.Cell role="cell">{formats.dateTime(row.at)}</Table.Cell>
      <Table.Cell role="cell" />
      <Table.Cell role="cell">{t("unopened", { row: row.sequence })}</Table.Cell>
      <Table.Cell role="cell" />
    </Table.Row>
  );
}

/** A day of one person: what they were shown in a sentence, and line by line when it is asked for. */
function DayRows({ day: { lines }, names }: {
  readonly day: FoldedDay; readonly names: AccessNames;
}): ReactElement {
  const { t } = useTranslation("audit");
  const [open, setOpen] = useState(false);
  const what = useWhat(names);
  const [newest, oldest] = [lines[0]!, lines.at(-1)!];
  const whole: AccessReading = {
    ...newest, begun: { ...newest.begun, at: oldest.begun.at }, times: 1, until: newest.until ?? newest.begun.at,
  };
  const seen = [...new Set(lines.toReversed().map(({ begun }) => what(begun)))];
  return (
    <>
      <AccessRow line={whole} names={names} what={
        <>
          {seen.join("; ")}{" "}
          <Button variant="tertiary" data-size="sm" className="inline-open" aria-expanded={open}
            onClick={() => { setOpen(!open); }}>
            {t(open ? "foldDay" : "unfoldDay", { count: lines.length })}
          </Button>
        </>
      } />
      {open && lines.map((line) => <AccessRow key={line.begun.readingId} line={line} names={names} part />)}
    </>
  );
}

function AccessRow({ line, names, what: said, part = false }: {
  readonly line: AccessReading;
  readonly names: AccessNames;
  /** In place of what the line itself says. */
  readonly what?: ReactElement;
  /** Of a day that is unfolded above it. */
  readonly part?: boolean;
}): ReactElement {
  const { t } = useTranslation(["audit", "entry"]);
  const what = useWhat(names);
  const moment = useMoment();
  const place = usePlace();
  const { reader } = line.begun;
  const self = useSession().person?.id === reader.personId;
  const role = reader.role === null ? "" : t(`entry:role.${reader.role}`);
  const name = self ? t("you") : whoOf(line.begun, names);
  // One's own case says all in one word.
  const basis = reader.basis === null || reader.basis.kind === "ownCase" ? "" : t(`basisOf.${reader.basis.kind}`);
  const words = reader.basis?.words ?? "";
  return (
    <Table.Row role="row" className={part ? "access-part" : undefined}>
      {line.roomId !== undefined && <Table.Cell role="cell" className="unbroken">{caseCode(line.roomId)}</Table.Cell>}
      <Table.Cell role="cell" className="access-moment">
        {moment(line)}
        <Line>{line.times === 1 ? "" : t("times", { times: line.times })}</Line>
      </Table.Cell>
      <Table.Cell role="cell" className="access-who">
        <strong>{name ?? (role === "" ? t("unnamed") : role)}</strong>
        <Line>{name === undefined || self ? "" : role}</Line>
        <Line>{self ? "" : place(reader)}</Line>
      </Table.Cell>
      <Table.Cell role="cell">{said ?? what(line.begun)}</Table.Cell>
      <Table.Cell role="cell">
        {reader.grounds != null && (self && reader.grounds.purpose === "ownCase"
          ? t(reader.role === "patient" ? "ownPurpose" : "ownPurposeOther")
          : t(`purposeOf.${reader.grounds.purpose}`))}
        <Line>{words === "" || basis === "" ? basis : t("with", { what: basis, which: words })}</Line>
      </Table.Cell>
    </Table.Row>
  );
}

function Line({ children }: { readonly children: string }): ReactElement | null {
  return children === "" ? null : <span className="access-line">{children}</span>;
}

/** A moment on one line: between two there is a break where there is no room. */
function unbroken(moment: string): string {
  return moment.replaceAll(" ", "\u00a0");
}

function useMoment(): (line: AccessReading) => string {
  const { t } = useTranslation("audit");
  const formats = useFormats();
  return ({ begun, until }) => {
    const from = unbroken(formats.dateTime(begun.at));
    if (until === null) { return from; }
    const to = unbroken(
      formats.date(until) === formats.date(begun.at) ? formats.time(until) : formats.dateTime(until));
    return from.endsWith(to) ? from : t("between", { from, to });
  };
}
