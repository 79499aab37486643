import { Checkbox, Fieldset, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";

/** Who of the family reads on after the death, by whose decision and on which ground. */
export interface ReadersDecision {
  readonly readers: readonly Id[];
  readonly decidedBy: string;
  readonly ground: string;
}

export const nobodyReads: ReadersDecision = { readers: [], decidedBy: "", ground: "" };

/** The decision, with a box for each of the family. */
export function ReadersField({ value, onChange }: {
  readonly value: ReadersDecision; readonly onChange: (value: ReadersDecision) => void;
}): ReactElement {
  const { t } = useTranslation(["life", "common"]);
  const { state, me } = useOpenRoom();
  const family = Object.values(state.membership.members)
    .filter(({ role, standing }) => (role === "representative" || role === "nextOfKin") && standing !== "removed");
  return (
    <>
      {family.length > 0 && (
        <Fieldset data-size="sm">
          <Fieldset.Legend>{t("readers")}</Fieldset.Legend>
          {family.map(({ person }) => (
            <Checkbox key={person.personId} data-size="sm" label={person.name}
              checked={value.readers.includes(person.personId)}
              onChange={(event) => {
                const others = value.readers.filter((each) => each !== person.personId);
                onChange({ ...value, readers: event.target.checked ? [...others, person.personId] : others });
              }} />
          ))}
        </Fieldset>
      )}
      <Textfield data-size="sm" label={t("decidedBy")} value={value.decidedBy} placeholder={me.person.name}
        onChange={(event) => { onChange({ ...value, decidedBy: event.target.value }); }} />
      <Textfield data-size="sm" label={t("ground")} value={value.ground}
        onChange={(event) => { onChange({ ...value, ground: event.target.value }); }} />
    </>
  );
}
