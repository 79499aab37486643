import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { letterParts, take, type TakenOver } from "./letter";

export interface LetterParagraphsProps {
  readonly paragraphs: readonly string[];
  readonly taken: TakenOver;
  readonly onTake: (taken: TakenOver) => void;
}

/** The letter's paragraphs, each with where it may go; on a paragraph's buttons the arrows go to the next one. */
export function LetterParagraphs({ paragraphs, taken, onTake }: LetterParagraphsProps): ReactElement | null {
  const { t } = useTranslation(["entry", "request", "room"]);
  if (paragraphs.length === 0) { return null; }
  const names = { question: t("request:question"), history: t("room:history"), findings: t("room:findings") };
  return (
    <section aria-labelledby="take-over">
      <Heading level={2} data-size="xs" id="take-over">{t("newCase.takeOver")}</Heading>
      <Paragraph data-size="sm">{t("newCase.takeOverHelp")}</Paragraph>
      <ol className="letter-paragraphs">
        {paragraphs.map((text, number) => (
          <li key={number} className={taken[number] === undefined ? undefined : "taken"}>
            <p id={`paragraph-${number}`}>{text}</p>
            <div role="group" aria-label={t("newCase.takeOver")} aria-describedby={`paragraph-${number}`}
              className="take-buttons" onKeyDown={moveBetween}>
              {letterParts.map((part) => (
                <button key={part} type="button" aria-pressed={taken[number] === part} data-part={part}
                  onClick={() => { onTake(take(taken, number, part)); }}>
                  {names[part]}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Up and down keep the part and change the paragraph. */
function moveBetween(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const { part } = (event.target as HTMLElement).dataset;
  if (step === 0 || part === undefined) { return; }
  const items = [...event.currentTarget.closest("ol")!.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
  const next = items[items.indexOf(event.target as HTMLElement) + step];
  if (next !== undefined) { event.preventDefault(); next.focus(); }
}
