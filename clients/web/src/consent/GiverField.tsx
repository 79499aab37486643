import { Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Member, MembershipState } from "../wire";

/** Whose answer is recorded: somebody of the room, or somebody in words. */
export interface Giver {
  readonly person: Id | null;
  readonly words: string;
}

export const nobody: Giver = { person: null, words: "" };

/** Chosen among the patient and those who answer for them; written where it is somebody else. */
export function GiverField({ giver, onChange, withoutPatient = false }: {
  readonly giver: Giver;
  readonly onChange: (giver: Giver) => void;
  /** The patient is a child, whose own yes it is not. */
  readonly withoutPatient?: boolean;
}): ReactElement {
  const { t } = useTranslation(["consent", "entry"]);
  const { state } = useOpenRoom();
  const [other, setOther] = useState(false);
  const here = whoAnswers(state.membership);
  const written = (
    <Textfield data-size="sm" label={t(here.length === 0 ? "givenBy" : "givenByOther")} value={giver.words}
      description={t("givenByMeans")} onChange={({ target }) => { onChange({ person: null, words: target.value }); }} />
  );
  if (here.length === 0) { return written; }
  return (
    <>
      <Field data-size="sm">
        <Label>{t("givenBy")}</Label>
        <Select value={other ? "other" : giver.person ?? ""} onChange={({ target: { value } }) => {
          setOther(value === "other");
          const chosen = here.find(({ person }) => person.personId === value);
          onChange(chosen === undefined ? nobody
            : { person: chosen.person.personId, words: chosen.role });
        }}>
          <Select.Option value="">{t("chooseGiver")}</Select.Option>
          {here.map(({ person, role }) => (
            <Select.Option key={person.personId} value={person.personId}
              disabled={withoutPatient && role === "patient"}>
              {person.name === "" ? t(`entry:role.${role}`)
                : t("giverNamed", { name: person.name, role: t(`entry:role.${role}`) })}
            </Select.Option>
          ))}
          <Select.Option value="other">{t("giverOther")}</Select.Option>
        </Select>
      </Field>
      {other && written}
    </>
  );
}

function whoAnswers({ members }: MembershipState): readonly Member[] {
  return Object.values(members)
    .filter(({ role, standing }) => standing !== "removed" && (role === "patient" || role === "representative"))
    .toSorted((a, b) => a.order - b.order);
}
