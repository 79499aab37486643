import { Heading, Paragraph, ToggleGroup } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { AcceptForm } from "./AcceptForm";
import { AnswerForm } from "./AnswerForm";
import type { RequestReading } from "./requestWords";

/** The answers in the order in which they are offered. */
const answers = [
  "acceptRequest", "askForMore", "answerWithAdvice", "forwardRequest", "giveMore", "withdrawRequest",
] as const;
export type Answer = (typeof answers)[number];

export interface RequestAnswersProps { readonly reading: RequestReading; readonly onDone: () => void }

/** What the reader may do now; nothing is chosen for them. */
export function RequestAnswers({ reading, onDone }: RequestAnswersProps): ReactElement {
  const { t } = useTranslation("request");
  const [chosen, setChosen] = useState<Answer | "">("");
  const open = answers.filter((each) => reading.commands.includes(each));
  const answer = open.find((each) => each === chosen);
  const done = (): void => { setChosen(""); onDone(); };
  const words: Readonly<Record<Answer, string>> = {
    acceptRequest: t("accept"), askForMore: t("askForMore"), answerWithAdvice: t("answerWithAdvice"),
    forwardRequest: t("forward"), giveMore: t("give"), withdrawRequest: t("withdraw"),
  };
  return (
    <section className="request-answers" aria-labelledby="request-answer">
      <Heading level={2} data-size="xs" id="request-answer">{t("answer")}</Heading>
      {open.length === 0 ? <Paragraph className="quiet">{t("nothingToDo")}</Paragraph> : (
        <ToggleGroup value={answer ?? ""} onChange={(value) => { setChosen(value as Answer); }}
          aria-labelledby="request-answer" variant="secondary" className="request-choices">
          {open.map((each) => <ToggleGroup.Item key={each} value={each}>{words[each]}</ToggleGroup.Item>)}
        </ToggleGroup>
      )}
      {answer === "acceptRequest" && <AcceptForm reading={reading} onDone={done} />}
      {answer !== undefined && answer !== "acceptRequest" && (
        <AnswerForm key={answer} answer={answer} reading={reading} onDone={done} />
      )}
    </section>
  );
}
