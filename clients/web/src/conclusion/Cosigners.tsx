import { Button, Field, Label, Select } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { PersonLine } from "./PersonLine";
import { Refused } from "./Refused";
import { isFrozen } from "./standing";
import { useCommand } from "./useCommand";

/** The responsible doctor names who signs beside them, and releases who does not after all. */
export function Cosigners(): ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { may, state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [chosen, setChosen] = useState("");
  if (!may("nameCosigner") || isFrozen(state)) { return null; }
  const candidates = Object.entries(state.membership.members).filter(([id, member]) =>
    member.standing !== "removed" && (member.role === "specialist" || member.role === "centreStaff")
    && !state.conclusion.cosigners.includes(id));
  const name = async (): Promise<void> => {
    if (await give("nameCosigner", { personId: chosen })) { setChosen(""); }
  };
  return (
    <div className="cosigners">
      <ul>
        {state.conclusion.cosigners.map((id) => (
          <li key={id}>
            <PersonLine id={id} />
            <Button variant="tertiary" data-size="sm" disabled={busy}
              onClick={() => { void give("releaseCosigner", { personId: id }); }}>{t("signing.release")}</Button>
          </li>
        ))}
      </ul>
      {candidates.length > 0 && (
        <form className="cosigner-form" onSubmit={(event) => { event.preventDefault(); void name(); }}>
          <Field data-size="sm">
            <Label>{t("signing.cosigner")}</Label>
            <Select value={chosen} onChange={(event) => { setChosen(event.target.value); }}>
              <Select.Option value="">{t("signing.choose")}</Select.Option>
              {candidates.map(([id, member]) => (
                <Select.Option key={id} value={id}>{member.person.name}, {member.person.profession}</Select.Option>
              ))}
            </Select>
          </Field>
          <Button type="submit" variant="secondary" data-size="sm" disabled={busy || chosen === ""}>
            {t("signing.name")}
          </Button>
        </form>
      )}
      <Refused text={refused} />
    </div>
  );
}
