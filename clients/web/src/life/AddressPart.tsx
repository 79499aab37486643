import { Checkbox, Fieldset, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { today } from "../consent/latest";
import { useFormats } from "../language/format";
import { SYSTEM, useRoomPeople } from "../membership/roomPeople";
import { Choice } from "../rooms/case/Choice";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import type { Id, Schemas } from "../wire";
import { placesHere } from "./placesHere";

const grades: readonly Schemas["AddressGrade"][] = ["confidential", "strictlyConfidential"];

/** The patient, where a member of the family has their id. */
const patient = "";

/** Whose address is protected, what that means here, and recording and lifting it. */
export function AddressPart(): ReactElement {
  const { t } = useTranslation("life");
  const { state, you, may } = useOpenRoom();
  const decides = you.identity && may("protectAddress");
  return (
    <div>
      {state.life.protected.map((address) => (
        <Address key={address.personId ?? patient} address={address} decides={decides} />
      ))}
      {state.life.protected.length > 0 && <Paragraph data-size="sm">{t("address.means")}</Paragraph>}
      {decides && <Protect />}
    </div>
  );
}

function useWhose(): (id: Id | null) => string {
  const { t } = useTranslation("life");
  const person = useRoomPeople();
  return (id) => id === null ? t("address.patient") : person(id).name;
}

function Address({ address, decides }: {
  readonly address: Schemas["ProtectedAddress"]; readonly decides: boolean;
}): ReactElement {
  const { t } = useTranslation("life");
  const formats = useFormats();
  const whose = useWhose();
  const places = address.places.map(({ name }) => name).join("; ");
  // From another case, which tells neither its source nor the places: those are this room's to name.
  const learned = address.by === SYSTEM;
  const from = address.personId === null ? "learned" : "learnedOfFamily";
  return (
    <div>
      <Paragraph data-size="sm">
        <strong>{t("address.holds", { whose: whose(address.personId), grade: t(`address.grade.${address.grade}`) })}
        </strong>{" "}{learned ? t(`address.${from}`, { date: formats.date(address.on) })
          : t("address.since", { date: formats.date(address.on), source: address.source })}
        {learned && decides && <> {t("address.learnedAsks")}</>}
        {places !== "" && <> {t("address.places", { places })}</>}
      </Paragraph>
      {decides && <Lift address={address} />}
    </div>
  );
}

function Protect(): ReactElement {
  const { t } = useTranslation(["life", "common"]);
  const { state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [whose, setWhose] = useState(patient);
  const [grade, setGrade] = useState(grades[0] ?? "confidential");
  const [on, setOn] = useState(() => today());
  const [source, setSource] = useState("");
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  const named = useWhose();
  const family = Object.values(state.membership.members)
    .filter(({ role, standing }) => (role === "representative" || role === "nextOfKin") && standing !== "removed")
    .map(({ person }) => person.personId);
  const places = placesHere(state);
  return (
    <InlineForm open={t("address.protect")} send={t("address.protect")} busy={busy} refused={refused}
      ready={on !== "" && source.trim() !== ""}
      onSend={() => give("protectAddress", {
        personId: whose === patient ? null : whose, grade, on, source: source.trim(),
        places: places.filter(({ id }) => chosen.includes(id)),
      })}>
      <Paragraph data-size="sm">{t("address.protectMeans")}</Paragraph>
      <Choice label={t("address.whose")} value={whose} among={[patient, ...family]}
        word={(each) => named(each === patient ? null : each)} onChange={setWhose} />
      <Choice label={t("address.gradeLabel")} value={grade} among={grades}
        word={(each) => t(`address.grade.${each}`)} onChange={setGrade} />
      <Textfield data-size="sm" type="date" max={today()} label={t("address.on")} value={on}
        onChange={(event) => { setOn(event.target.value); }} />
      <Textfield data-size="sm" label={t("address.source")} value={source}
        onChange={(event) => { setSource(event.target.value); }} />
      {places.length > 0 && (
        <Fieldset data-size="sm">
          <Fieldset.Legend>{t("address.telling")}</Fieldset.Legend>
          {places.map(({ id, name }) => (
            <Checkbox key={id} data-size="sm" label={name} checked={chosen.includes(id)}
              onChange={(event) => {
                const others = chosen.filter((each) => each !== id);
                setChosen(event.target.checked ? [...others, id] : others);
              }} />
          ))}
        </Fieldset>
      )}
    </InlineForm>
  );
}

function Lift({ address }: { readonly address: Schemas["ProtectedAddress"] }): ReactElement {
  const { t } = useTranslation("life");
  const { busy, refused, old, give } = useCommand();
  const whose = useWhose();
  const name = `lift address ${address.personId ?? patient}`;
  const [on, setOn] = useTyped(`${name} on`, () => today());
  const [source, setSource] = useTyped(`${name} source`, "");
  return (
    <InlineForm open={t("address.lift", { whose: whose(address.personId) })} send={t("address.liftShort")} busy={busy}
      refused={refused} old={old} name={name} ready={on !== "" && source.trim() !== ""}
      onSend={() => give("liftAddressProtection", { personId: address.personId, on, source: source.trim() })}>
      <Textfield data-size="sm" type="date" max={today()} label={t("address.liftOn")} value={on}
        onChange={(event) => { setOn(event.target.value); }} />
      <Textfield data-size="sm" label={t("address.source")} value={source} autoFocus
        onChange={(event) => { setSource(event.target.value); }} />
    </InlineForm>
  );
}
