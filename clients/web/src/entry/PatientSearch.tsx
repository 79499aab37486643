import { Button, Fieldset, Paragraph, Radio, Textfield } from "@digdir/designsystemet-react";
import { useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { SignInHigher } from "../shell/SignInHigher";
import { useProblemText } from "../shell/useProblemText";
import type { Problem, Schemas } from "../wire";
import { post, ProblemError } from "../wire/http";

/** Digits of a national identity number. */
const numberLength = 11;

/** Finds the patient somebody has before them: by exactly the number, or the whole name with the birth date. */
export function PatientSearch({ onFound }: {
  readonly onFound: (rooms: readonly Schemas["EmergencyRoom"][]) => void;
}): ReactElement {
  const { t } = useTranslation("entry");
  const inWords = useProblemText();
  const [by, setBy] = useState<"number" | "name">("number");
  const [number, setNumber] = useState("");
  const [name, setName] = useState("");
  const [birthDate, setBirthDate] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [inVain, setInVain] = useState(false);
  const digits = number.replaceAll(/\s/gu, "");
  const whole = by === "number"
    ? /^\d+$/u.test(digits) && digits.length === numberLength
    : /\S[\s-]+\S/u.test(name) && birthDate !== "";
  const search = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const { rooms } = await post("/api/rooms/emergency/search", { body: by === "number"
        ? { nationalId: digits, name: null, birthDate: null } : { nationalId: null, name, birthDate } });
      setInVain(rooms.length === 0);
      onFound(rooms);
    } catch (failure) {
      setProblem({ code: failure instanceof ProblemError ? failure.code : "unreachable" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="inline-form" autoComplete="off" onSubmit={(event) => void search(event)}>
      <Fieldset data-size="sm">
        <Fieldset.Legend>{t("emergency.find")}</Fieldset.Legend>
        <Fieldset.Description>{t("emergency.findMeans")}</Fieldset.Description>
        {(["number", "name"] as const).map((each) => (
          <Radio key={each} name="found-by" value={each} label={t(`emergency.by.${each}`)} checked={by === each}
            onChange={() => { setBy(each); setInVain(false); }} />
        ))}
      </Fieldset>
      {by === "number" ? (
        <Textfield data-size="sm" label={t("emergency.number")} inputMode="numeric" value={number}
          onChange={(event) => { setNumber(event.target.value); }} />
      ) : (
        <>
          <Textfield data-size="sm" label={t("emergency.name")} value={name}
            onChange={(event) => { setName(event.target.value); }} />
          <Textfield data-size="sm" type="date" label={t("emergency.birthDate")} value={birthDate}
            onChange={(event) => { setBirthDate(event.target.value); }} />
        </>
      )}
      <Refused text={problem === null ? undefined : inWords(problem)} />
      <SignInHigher code={problem?.code} />
      <div role="status">{inVain && <Paragraph data-size="sm">{t("emergency.inVain")}</Paragraph>}</div>
      <div className="form-actions">
        <Button type="submit" variant="secondary" data-size="sm" disabled={busy || !whole}>
          {t("emergency.search")}
        </Button>
      </div>
    </form>
  );
}
