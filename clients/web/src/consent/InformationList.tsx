import { Checkbox, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { useSaidBy } from "../membership/saidBy";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { today } from "./latest";

/** That the patient was told of the discussion, and whether they objected. */
export function InformationList(): ReactElement {
  const { t } = useTranslation(["consent", "common", "family"]);
  const { state, may, me, you } = useOpenRoom();
  const own = you.reach === "family";
  const { busy, refused, give } = useCommand();
  const formats = useFormats();
  const [objects, setObjects] = useState(false);
  const [toWhom, setToWhom] = useState("");
  const [what, setWhat] = useState("");
  const [on, setOn] = useState(() => today());
  const [by, setBy] = useState("");
  const saidBy = useSaidBy();
  return (
    <section aria-labelledby="information">
      <Heading level={3} data-size="2xs" id="information">
        {t(own ? "family:informed" : "information")}
      </Heading>
      {state.consent.information.length === 0 && <Paragraph data-size="sm">{t("common:notRecorded")}</Paragraph>}
      <ul className="plain">
        {state.consent.information.map((each) => (
          <li key={each.order}>
            {t(`${own ? "family" : "consent"}:${!each.objects ? "informedFine"
              : each.toWhom === null ? "informedObjectsUnnamed" : "informedObjects"}`, {
              date: formats.date(each.on), by: saidBy(each.informedBy), whom: each.toWhom ?? "",
            })} {each.what}
          </li>
        ))}
      </ul>
      {may("recordInformation") && (
        <InlineForm open={t("recordInformation")} send={t("common:save")} busy={busy} refused={refused}
          ready={!objects || toWhom.trim() !== ""}
          onSend={() => give("recordInformation", {
            on, by, objects, toWhom: objects ? toWhom : null, what: objects ? what : null,
          })}>
          <Textfield data-size="sm" label={t("informedBy")} value={by} placeholder={me.person.name}
            onChange={(event) => { setBy(event.target.value); }} />
          <Textfield data-size="sm" type="date" max={today()} label={t("date")} value={on}
            onChange={(event) => { setOn(event.target.value); }} />
          <Checkbox data-size="sm" label={t("objects")} checked={objects}
            onChange={(event) => { setObjects(event.target.checked); }} />
          {objects && (
            <>
              <Textfield data-size="sm" label={t("objectsTo")} value={toWhom}
                onChange={(event) => { setToWhom(event.target.value); }} />
              <Textfield data-size="sm" label={t("objectsWhat")} value={what}
                onChange={(event) => { setWhat(event.target.value); }} />
            </>
          )}
        </InlineForm>
      )}
    </section>
  );
}
