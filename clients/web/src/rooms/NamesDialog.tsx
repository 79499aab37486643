import { Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import type { RoomState } from "../wire";
import { FoundNames } from "./FoundNames";
import type { NameQuestion } from "./useNameQuestions";

/** Asks before a text that may name somebody goes to an expert abroad. To close it is to change the text. */
export function NamesDialog({ question, readers, state }: {
  readonly question: NameQuestion;
  /** Who abroad reads in the case now, by name and place. */
  readonly readers: readonly string[];
  /** The room, in which the words may stand already. */
  readonly state?: RoomState;
}): ReactElement {
  const { t } = useTranslation("room");
  const formats = useFormats();
  const change = (): void => { question.answer(false); };
  return (
    <Dialog open onClose={change} closeButton={t("names.change")} aria-labelledby="names-title">
      <Heading id="names-title" level={2} data-size="xs">{t("names.title")}</Heading>
      <Paragraph>
        {readers.length === 0 ? t("names.meansLater") : t("names.means", { who: formats.list(readers) })}{" "}
        {t("names.look")}
      </Paragraph>
      <FoundNames found={question.found} state={state} />
      <div className="dialog-actions">
        <Button onClick={change}>{t("names.change")}</Button>
        <Button variant="secondary" onClick={() => { question.answer(true); }}>{t("names.send")}</Button>
      </div>
    </Dialog>
  );
}
