import { Button, Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { isHere } from "../membership/isHere";
import { MemberSearch } from "../membership/MemberSearch";
import { UnitPicker } from "../requests/UnitPicker";
import { unitName } from "../requests/requestWords";
import { useOpenRoom } from "../rooms/roomAccess";
import { useLoad } from "../shell/useLoad";
import type { Addressee } from "../wire";
import { get } from "../wire/http";
import { receiverKinds } from "./standing";

const ways = ["unit", "person", "other"] as const;

/** To whom a recommendation is forwarded: a unit or a person of the directory, or, when it knows neither, in words. */
export function ForwardTo({ to, onChange }:
  { readonly to: Addressee; readonly onChange: (to: Addressee) => void }): ReactElement {
  const { t } = useTranslation("conclusion");
  const { state: { membership } } = useOpenRoom();
  const [way, setWay] = useState<(typeof ways)[number]>("unit");
  const [unitId, setUnitId] = useState("");
  const [units] = useLoad((signal) => get("/api/directory/units", { signal }), "units");
  const choose = (id: string): void => {
    setUnitId(id);
    const unit = units.state === "ready" ? units.value.find((each) => each.unitId === id) : undefined;
    if (unit !== undefined) { onChange({ kind: to.kind, name: unitName(unit), personId: null }); }
  };
  return (
    <fieldset className="forward-to">
      <legend>{t("forwardTo.title")}</legend>
      <Field data-size="sm">
        <Label>{t("recommendations.receiver")}</Label>
        <Select value={to.kind} onChange={(event) => {
          onChange({ ...to, kind: event.target.value as Addressee["kind"] });
        }}>
          {receiverKinds.map((each) => (
            <Select.Option key={each} value={each}>{t(`receiver.${each}`)}</Select.Option>
          ))}
        </Select>
      </Field>
      <div role="group" aria-label={t("forwardTo.how")} className="position-choices">
        {ways.map((each) => (
          <Button key={each} type="button" data-size="sm" aria-pressed={way === each}
            variant={way === each ? "primary" : "secondary"}
            onClick={() => { setWay(each); setUnitId(""); onChange({ ...to, name: "", personId: null }); }}>
            {t(`forwardTo.${each}`)}
          </Button>
        ))}
      </div>
      {way === "unit" && (
        <UnitPicker label={t("recommendations.service")} chosen={unitId} allows="any" onChoose={choose} />
      )}
      {way === "person" && to.name === "" && (
        <MemberSearch label={t("forwardTo.person")} autoFocus without={() => false}
          onChoose={({ personId, name, organisation }) => {
            onChange({ ...to, name: `${name}, ${organisation}`,
              personId: isHere(membership, personId) ? personId : null });
          }} />
      )}
      {way === "other" && (
        <Textfield data-size="sm" required maxLength={500} label={t("recommendations.service")} value={to.name}
          onChange={(event) => { onChange({ ...to, name: event.target.value, personId: null }); }} />
      )}
      {way !== "other" && to.name !== "" && <p role="status"><strong>{to.name}</strong></p>}
    </fieldset>
  );
}
