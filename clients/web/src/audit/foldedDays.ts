import { isUnopened, timeOf, type AccessLine, type AccessReading } from "./lines";

/** What one person was shown of one case on one day for one purpose, in lines that follow each other; newest first. */
export interface FoldedDay { readonly lines: readonly AccessReading[] }

/** One line is itself. */
const fewest = 2;

/**
 * Lines as a page shows them: what one person was shown on one day is one. A try that was refused and a row that cannot
 * be opened stand by themselves, wherever they come.
 * @param dayOf The day of a moment where the reader is.
 */
export function foldedDays(lines: readonly AccessLine[], dayOf: (at: string) => string):
readonly (AccessLine | FoldedDay)[] {
  const folded: (AccessLine | AccessReading[])[] = [];
  for (const line of lines) {
    const before = folded.at(-1);
    if (isUnopened(line) || line.begun.outcome === "refused") { folded.push(line); continue; }
    const last = Array.isArray(before) ? before.at(-1) : undefined;
    if (last !== undefined && Array.isArray(before) && isSame(last, line)
      && dayOf(timeOf(last)) === dayOf(timeOf(line))) {
      before.push(line);
    } else {
      folded.push([line]);
    }
  }
  return folded.flatMap((each): readonly (AccessLine | FoldedDay)[] => !Array.isArray(each) ? [each]
    : each.length < fewest ? each : [{ lines: each }]);
}

/** By one person, and with all that a line says of them, of what for and on what basis: it stands for each. */
function isSame(one: AccessReading, other: AccessReading): boolean {
  const said = ({ roomId, begun: { reader } }: AccessReading): string => JSON.stringify(
    [roomId, reader.personId, reader.role, reader.basis, reader.grounds?.purpose, reader.organisation, reader.unit]);
  return said(one) === said(other);
}
