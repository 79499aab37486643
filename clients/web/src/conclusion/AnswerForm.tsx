import { Button, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Addressee, AnswerKind, Id } from "../wire";
import { ForwardTo } from "./ForwardTo";
import { Refused } from "./Refused";
import { useCommand } from "./useCommand";

const answers = ["takenOn", "forwarded", "declined"] as const satisfies AnswerKind[];

/** Takes it on with an owner, declines it with a reason, or forwards it with a reason to somebody named. */
export function AnswerForm({ id, done }: { readonly id: Id; readonly done: () => void }): ReactElement {
  const { t } = useTranslation("conclusion");
  const { me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [kind, setKind] = useState<AnswerKind>("takenOn");
  const [owner, setOwner] = useState(me.person.name);
  const [reason, setReason] = useState("");
  const [next, setNext] = useState<Addressee>({ kind: "hospital", name: "", personId: null });
  const takes = kind === "takenOn";
  const forwards = kind === "forwarded";
  const ready = takes ? owner.trim() !== "" : reason.trim() !== "" && (!forwards || next.name.trim() !== "");
  const send = async (): Promise<void> => {
    const data = { recommendationId: id, answer: kind, owner: takes ? owner : null, reason: takes ? null : reason,
      forwardedTo: forwards ? next : null };
    if (await give("answerRecommendation", data)) { done(); }
  };
  return (
    <form className="inline-form" aria-label={t("answer.give")}
      onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div role="group" aria-label={t("answer.label")} className="position-choices">
        {answers.map((each) => (
          <Button key={each} type="button" data-size="sm" aria-pressed={kind === each}
            variant={kind === each ? "primary" : "secondary"} onClick={() => { setKind(each); }}>
            {t(`answer.${each}`)}
          </Button>
        ))}
      </div>
      {forwards && <ForwardTo to={next} onChange={setNext} />}
      {takes ? (
        <Textfield key="owner" data-size="sm" required maxLength={500} label={t("answer.owner")} value={owner}
          onChange={(event) => { setOwner(event.target.value); }} />
      ) : (
        // Another field than the owner's, so that its label is tied to it.
        <Textfield key="reason" multiline rows={2} data-size="sm" required maxLength={4000} label={t("answer.reason")}
          value={reason} onChange={(event) => { setReason(event.target.value); }} />
      )}
      <div className="form-actions">
        <Button type="submit" data-size="sm" disabled={busy || !ready}>{t("answer.send")}</Button>
        <Button variant="tertiary" data-size="sm" type="button" onClick={done}>{t("cancel", { ns: "common" })}</Button>
      </div>
      <Refused text={refused} />
    </form>
  );
}
