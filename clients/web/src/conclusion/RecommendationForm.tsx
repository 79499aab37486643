import { Button, Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { LimitWord } from "../shell/LimitWord";
import type { Addressee, Id, Recommendation, RecommendationKind, Role } from "../wire";
import { fits, limits } from "../wire/limits";
import { Refused } from "./Refused";
import { receiverKinds, recommendationKinds } from "./standing";
import { useCommand } from "./useCommand";

export interface RecommendationFormProps {
  /** The one that is changed; a new one when left out. */
  readonly id?: Id;
  readonly current?: Recommendation;
  readonly done: () => void;
}

/** Roles that cannot answer what is addressed to them. */
const cannotAnswer: readonly Role[] = ["patient", "representative", "nextOfKin", "observer", "ernExpert"];

/** Kind, exact text, addressee (a service, or a member of the room), time and extent. */
export function RecommendationForm({ id, current, done }: RecommendationFormProps): ReactElement {
  const { t } = useTranslation("conclusion");
  const { state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [basedOn] = useState(current?.version);
  const [kind, setKind] = useState<RecommendationKind>(current?.kind ?? "furtherInvestigation");
  const [text, setText] = useState(current?.text ?? "");
  const [to, setTo] = useState<Addressee>(current?.addressee ?? { kind: "hospital", name: "", personId: null });
  // While an address is protected a local service has no name here, and goes on being the one it was (LIFE-21).
  const unnamed = current?.addressee.name === "";
  const [due, setDue] = useState(current?.due ?? "");
  const [extent, setExtent] = useState(current?.extent ?? "");
  const members = Object.entries(state.membership.members)
    .filter(([, member]) => member.standing !== "removed" && !cannotAnswer.includes(member.role));
  const address = (personId: Id): void => {
    const member = state.membership.members[personId];
    setTo(member === undefined ? { ...to, personId: null }
      : { ...to, personId, name: to.name === "" ? member.person.organisation : to.name });
  };
  const send = async (): Promise<void> => {
    const data = { recommendationId: id ?? crypto.randomUUID(), kind, text, addressee: to,
      due: due === "" ? null : due, extent: extent.trim() === "" ? null : extent };
    const given = id === undefined ? await give("proposeRecommendation", data)
      : await give("reviseRecommendation", data, basedOn);
    if (given) { done(); }
  };
  return (
    <form className="inline-form recommendation-form" aria-label={t("recommendations.form")}
      onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Field>
        <Label>{t("recommendations.kind")}</Label>
        <Select autoFocus value={kind} onChange={(event) => { setKind(event.target.value as RecommendationKind); }}>
          {recommendationKinds.map((each) => (
            <Select.Option key={each} value={each}>{t(`kind.${each}`)}</Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield multiline rows={3} required label={t("recommendation")} value={text}
        onChange={(event) => { setText(event.target.value); }} />
      <LimitWord text={text} limit={limits.paragraph} />
      <Field>
        <Label>{t("recommendations.receiver")}</Label>
        <Select value={to.kind} onChange={(event) => {
          setTo({ ...to, kind: event.target.value as Addressee["kind"] });
        }}>
          {receiverKinds.map((each) => (
            <Select.Option key={each} value={each}>{t(`receiver.${each}`)}</Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t("recommendations.member")}</Label>
        <Select value={to.personId ?? ""} onChange={(event) => { address(event.target.value); }}>
          <Select.Option value="">{t("recommendations.noMember")}</Select.Option>
          {members.map(([person, member]) => (
            <Select.Option key={person} value={person}>{member.person.name}, {member.person.profession}</Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield required={!unnamed} maxLength={500} label={t("recommendations.service")} value={to.name}
        onChange={(event) => { setTo({ ...to, name: event.target.value }); }} />
      <Textfield type="date" label={`${t("due")} (${t("optional", { ns: "common" }).toLocaleLowerCase()})`} value={due}
        onChange={(event) => { setDue(event.target.value); }} />
      <Textfield maxLength={500} label={t("recommendations.extent")} value={extent}
        onChange={(event) => { setExtent(event.target.value); }} />
      <div className="form-actions">
        <Button type="submit" disabled={busy || text.trim() === "" || (to.name.trim() === "" && !unnamed)
          || !fits(text, limits.paragraph)}>
          {t(id === undefined ? "recommendations.send" : "recommendations.save")}
        </Button>
        <Button variant="tertiary" type="button" onClick={done}>{t("cancel", { ns: "common" })}</Button>
      </div>
      <Refused text={refused} />
    </form>
  );
}
