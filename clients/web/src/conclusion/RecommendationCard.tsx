import { Button, Tag, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Recommendation } from "../wire";
import { AnswerForm } from "./AnswerForm";
import { mayAnswer } from "./mayAnswer";
import { useRoomPeople } from "../membership/roomPeople";
import { RecommendationForm } from "./RecommendationForm";
import { Refused } from "./Refused";
import { isFrozen } from "./standing";
import { useCommand } from "./useCommand";

const answerColour = { takenOn: "success", declined: "danger", forwarded: "info" } as const;

/** One recommendation with its addressee, time and answer. An unanswered one says so. */
export function RecommendationCard({ id, recommendation: one }:
  { readonly id: Id; readonly recommendation: Recommendation }): ReactElement {
  const { t } = useTranslation("conclusion");
  const { may, state, you } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const { busy, refused, give } = useCommand();
  const [open, setOpen] = useState<"revise" | "withdraw" | "answer">();
  const [reason, setReason] = useState("");
  const close = (): void => { setOpen(undefined); };
  if (open === "revise") { return <RecommendationForm id={id} current={one} done={close} />; }
  const addressee = one.addressee.personId == null ? one.addressee.name
    : `${person(one.addressee.personId).name}, ${one.addressee.name}`;
  return (
    <article className="recommendation" aria-label={one.text}>
      <p className="recommendation-kind">{t(`kind.${one.kind}`)}</p>
      <p className="recommendation-text">{one.text}</p>
      {one.extent && <p>{one.extent}</p>}
      <p className="recommendation-to">
        <strong>{t(`receiver.${one.addressee.kind}`)}:</strong> {addressee}
        {one.due !== null && <> · <strong>{t("due")}:</strong> {formats.date(one.due)}</>}
      </p>
      <p>
        <Tag data-size="sm" data-color={one.answer === null ? "warning" : answerColour[one.answer.kind]}>
          {t(one.answer === null ? "answer.none" : `answer.${one.answer.kind}`)}
        </Tag>
        {one.answer !== null && (
          <> {[
            one.answer.forwardedTo == null ? ""
              : `${t(`receiver.${one.answer.forwardedTo.kind}`)}: ${one.answer.forwardedTo.name}`,
            one.answer.owner, one.answer.reason,
          ].filter(Boolean).join(" – ")}</>
        )}
      </p>
      {open === undefined && (
        <div className="statement-actions">
          {may("answerRecommendation") && mayAnswer(state, you.personId, one) && (
            <Button variant="secondary" data-size="sm" onClick={() => { setOpen("answer"); }}>
              {t(one.answer === null ? "answer.give" : "answer.change")}
            </Button>
          )}
          {may("reviseRecommendation") && !isFrozen(state) && (["revise", "withdraw"] as const).map((way) => (
            <Button key={way} variant="tertiary" data-size="sm" onClick={() => { setOpen(way); }}>
              {t(`recommendations.${way}`)}
            </Button>
          ))}
        </div>
      )}
      {open === "answer" && <AnswerForm id={id} done={close} />}
      {open === "withdraw" && (
        <form className="inline-form" onSubmit={(event) => {
          event.preventDefault();
          void give("withdrawRecommendation", { recommendationId: id, reason })
            .then((done) => { if (done) { close(); } });
        }}>
          <Textfield autoFocus required maxLength={4000} data-size="sm" label={t("edit.withdrawLabel")} value={reason}
            onChange={(event) => { setReason(event.target.value); }} />
          <div className="form-actions">
            <Button type="submit" data-size="sm" disabled={busy || reason.trim() === ""}>
              {t("edit.withdrawSend")}
            </Button>
            <Button variant="tertiary" data-size="sm" type="button" onClick={close}>
              {t("cancel", { ns: "common" })}
            </Button>
          </div>
          <Refused text={refused} />
        </form>
      )}
    </article>
  );
}
