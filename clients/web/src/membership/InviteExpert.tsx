import { Alert, Button, Field, Label, Paragraph, Select, Textfield } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { isGiven } from "../consent/holders";
import { useOpenRoom } from "../rooms/roomAccess";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Schemas } from "../wire";
import { post } from "../wire/http";
import { newId } from "../wire/newId";
import { AbroadPreview } from "./AbroadPreview";
import { inEea } from "./countries";
import { NobodyOpens } from "./NobodyOpens";
import { useCountriesAbroad } from "./useCountryName";

type Expert = Schemas["ExpertCard"];

export const adviceOn = [
  "diagnosis", "treatment", "followUp", "other",
] as const satisfies readonly Schemas["AdviceOn"][];

const fields = ["name", "contact", "institution", "profession"] as const satisfies readonly (keyof Expert)[];
const nobody: Expert = { name: "", contact: "", institution: "", country: "", profession: "" };

/** Asks an expert abroad in by a link, which is shown once. */
export function InviteExpert(): ReactElement {
  const { t } = useTranslation("membership");
  const [open, setOpen] = useTyped("invite expert", false);
  const [link, setLink] = useState<{ readonly name: string; readonly address: string; readonly waits: boolean }>();
  return (
    <div className="invite">
      {!open && (
        <Button variant="tertiary" data-size="sm" className="inline-open"
          onClick={() => { setOpen(true); setLink(undefined); }}>{t("expert.invite")}</Button>
      )}
      {open && <ExpertForm onClose={() => { setOpen(false); }}
        onMade={(expert, address) => {
          setOpen(false);
          setLink({ name: expert.name, address, waits: !inEea(expert.country) });
        }} />}
      <div role="status">{link !== undefined && <NewLink {...link} />}</div>
    </div>
  );
}

function NewLink({ name, address, waits }: {
  readonly name: string; readonly address: string; readonly waits: boolean;
}): ReactElement {
  const { t } = useTranslation("membership");
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  // It is shown this once: it is brought before whoever made it, wherever the page stood.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: "center" });
    shown.current?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }, []);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <Alert ref={shown} data-color="success" data-size="sm">
      <Paragraph data-size="sm">{t("expert.linkOnce", { name })}</Paragraph>
      {waits && <><Paragraph data-size="sm">{t("expert.waitsNow")}</Paragraph><NobodyOpens /></>}
      <Textfield data-size="sm" readOnly label={t("expert.link")} value={address}
        onFocus={(event) => { event.target.select(); }} />
      <Button variant="secondary" data-size="sm" onClick={() => void copy()}>
        {t(copied ? "expert.copied" : "expert.copy")}
      </Button>
    </Alert>
  );
}

function ExpertForm({ onMade, onClose }: {
  readonly onMade: (expert: Expert, link: string) => void; readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(["membership", "common"]);
  const { roomId, state, askAboutNames } = useOpenRoom();
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const countries = useCountriesAbroad();
  const [ids] = useState(() => ({ command: newId(), looked: newId(), invitation: newId() }));
  const [expert, setExpert] = useTyped("invited expert", nobody);
  const [about, setAbout] = useTyped<Schemas["AdviceOn"]>("expert advice", "diagnosis");
  const [linkUntil, setLinkUntil] = useTyped("expert link until", "");
  const [accessUntil, setAccessUntil] = useTyped("expert access until", "");
  const lacksConsent = !isGiven(state, "ernAdvice");
  const ready = !lacksConsent && expert.country !== "" && fields.every((field) => expert[field].trim() !== "");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    let link: string | null = null;
    const invite = async (looked: boolean): Promise<Schemas["Outcome"]> => {
      const reply = await post("/api/rooms/{roomId}/expert-invitations", {
        path: { roomId },
        body: {
          commandId: looked ? ids.looked : ids.command, invitationId: ids.invitation, expert, adviceOn: about,
          linkUntil: linkUntil === "" ? null : linkUntil, accessUntil: accessUntil === "" ? null : accessUntil,
          looked,
        },
      });
      link = reply.link;
      return reply.outcome;
    };
    const done = await send(async () => {
      const outcome = await invite(false);
      const asks = outcome.problem?.code === "namesFound";
      return asks && await askAboutNames?.(outcome.problem?.found ?? []) === true ? invite(true) : outcome;
    });
    if (done && link !== null) { onMade(expert, link); } else if (done) { onClose(); }
  };
  return (
    <form className="inline-form" aria-label={t("expert.invite")} onSubmit={(event) => void submit(event)}>
      {fields.map((field) => (
        <Textfield key={field} data-size="sm" label={t(`expert.${field}`)} value={expert[field]} maxLength={500}
          onChange={(event) => { setExpert({ ...expert, [field]: event.target.value }); }} />
      ))}
      <Field data-size="sm">
        <Label>{t("expert.country")}</Label>
        <Select value={expert.country}
          onChange={(event) => { setExpert({ ...expert, country: event.target.value }); }}>
          <Select.Option value="">{t("expert.chooseCountry")}</Select.Option>
          {countries.map(([code, name]) => <Select.Option key={code} value={code}>{name}</Select.Option>)}
        </Select>
      </Field>
      {expert.country !== "" && !inEea(expert.country) && (
        <><Paragraph data-size="sm">{t("expert.outsideEea")}</Paragraph><NobodyOpens /></>
      )}
      <Field data-size="sm">
        <Label>{t("expert.adviceOn")}</Label>
        <Select value={about} onChange={(event) => { setAbout(event.target.value as Schemas["AdviceOn"]); }}>
          {adviceOn.map((each) => <Select.Option key={each} value={each}>{t(`expert.about.${each}`)}</Select.Option>)}
        </Select>
      </Field>
      <Textfield data-size="sm" type="date" label={t("expert.linkUntil")} description={t("expert.usual")}
        value={linkUntil} onChange={(event) => { setLinkUntil(event.target.value); }} />
      <Textfield data-size="sm" type="date" label={t("expert.accessUntil")} description={t("expert.usual")}
        value={accessUntil} onChange={(event) => { setAccessUntil(event.target.value); }} />
      <AbroadPreview lacksConsent={lacksConsent} purpose="sharedAbroad" />
      <Refused text={problem === null ? undefined : inWords(problem)} />
      {problem?.code === "signInTooOld" && <SignInAnew typed />}
      <div className="form-actions">
        <Button type="submit" data-size="sm" disabled={busy || !ready}>{t("expert.make")}</Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onClose}>{t("common:cancel")}</Button>
      </div>
    </form>
  );
}
