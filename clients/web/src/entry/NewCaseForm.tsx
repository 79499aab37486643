import { Alert, Button, Checkbox, Textfield } from "@digdir/designsystemet-react";
import { useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { CustodyFields, custodyOf, custodyWords, type CustodyWords } from "../custody/CustodyFields";
import { useOwnEntry } from "../directory/useOwnEntry";
import { roomAddress } from "../rooms/roomAddress";
import { LimitWord } from "../shell/LimitWord";
import { useProblemText } from "../shell/useProblemText";
import { ProblemError } from "../wire/http";
import { fits, limits } from "../wire/limits";
import { paragraphsOf, partsOf, type TakenOver } from "./letter";
import { LetterParagraphs } from "./LetterParagraphs";
import { CaseRefused, newCaseIds, openCase } from "./openCase";
import { PlaceFields, type Place } from "./PlaceFields";
import { openingRoles } from "./usualRole";

/** The form of a new case, with the letter to take paragraphs from or without. */
export function NewCaseForm({ withLetter }: { readonly withLetter: boolean }): ReactElement {
  const { t } = useTranslation(["entry", "request"]);
  const navigate = useNavigate();
  const problemText = useProblemText();
  const ids = useRef(newCaseIds());
  const [place, setPlace] = useState<Place>(() => ({
    role: openingRoles[0], unit: undefined, basis: t("newCase.basis.treatment"),
  }));
  const entry = useOwnEntry();
  const usual = entry.state === "ready" ? entry.value.usualRetention : null;
  const [written, setCustody] = useState<CustodyWords>();
  const custody = written ?? custodyWords(usual);
  const [letter, setLetter] = useState("");
  const [identified, setIdentified] = useState(true);
  const [taken, setTaken] = useState<TakenOver>({});
  const [question, setQuestion] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const paragraphs = paragraphsOf(letter);
  const parts = partsOf(paragraphs, taken);
  const tooLong = [...parts.values()].some((text) => !fits(text, limits.text));
  const ready = place.unit !== undefined && place.basis.trim() !== "" && (!withLetter || letter.trim() !== "");

  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { role, unit, basis } = place;
    if (unit === undefined) { return; }
    setBusy(true);
    setFailed(undefined);
    try {
      const room = await openCase({
        role, unit, basis, question, custody: custodyOf(custody),
        ...(withLetter ? { letter: { title: t("newCase.letterTitle"), text: letter, parts, identified } } : {}),
      }, ids.current);
      await navigate(roomAddress(room));
    } catch (failure) {
      const problem = failure instanceof CaseRefused ? failure.problem : failure;
      setFailed(problemText(problem instanceof ProblemError || failure instanceof CaseRefused
        ? problem as { code: string } : { code: "failure" }));
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void open(event)}>
      {withLetter ? (
        <>
          <Textfield multiline rows={paragraphs.length === 0 ? 12 : 5} autoFocus value={letter}
            label={t("request:pasteLetter")} description={t("newCase.letterKept")}
            onChange={(event) => { setLetter(event.target.value); setTaken({}); }} />
          <Checkbox label={t("newCase.letterFree")} checked={!identified}
            onChange={(event) => { setIdentified(!event.target.checked); }} />
          <LetterParagraphs paragraphs={paragraphs} taken={taken} onTake={setTaken} />
          {tooLong && <Alert data-color="warning">{t("newCase.partTooLong", { limit: limits.text })}</Alert>}
        </>
      ) : (
        <>
          <Textfield multiline rows={5} autoFocus value={question} label={t("request:question")}
            description={t("newCase.questionHelp")} onChange={(event) => { setQuestion(event.target.value); }} />
          <LimitWord text={question} limit={limits.text} />
        </>
      )}
      <PlaceFields place={place} onChange={setPlace} />
      <CustodyFields words={custody} onChange={setCustody} />
      {failed !== undefined && <Alert data-color="danger" role="alert">{failed}</Alert>}
      <div className="form-actions">
        <Button type="submit" disabled={busy || !ready || tooLong || !fits(question, limits.text)}>
          {t(busy ? "newCase.opening" : "newCase.open")}
        </Button>
      </div>
    </form>
  );
}
