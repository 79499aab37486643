import { Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { countNow } from "./count";
import { CountWords } from "./CountWords";
import { usePerson } from "./people";
import { Refused } from "./Refused";
import { notSignedYet, recommended, standing } from "./standing";
import { useCommand } from "./useCommand";

/** Exactly what is signed, by whom it still has to be, and then one press. */
export function SignDialog({ close }: { readonly close: () => void }): ReactElement {
  const { t } = useTranslation("conclusion");
  const { state, you } = useOpenRoom();
  const person = usePerson();
  const { busy, refused, give } = useCommand();
  const after = notSignedYet(state).filter((id) => id !== you.personId).map((id) => person(id).name);
  const sign = async (): Promise<void> => { if (await give("signConclusion", {})) { close(); } };
  return (
    <Dialog open onClose={close} closeButton={t("close", { ns: "common" })} className="sign-dialog"
      aria-labelledby="sign-title">
      <Heading level={2} data-size="sm" id="sign-title">{t("signing.dialogTitle")}</Heading>
      <Paragraph>{after.length === 0 ? t("signing.last") : t("signing.others", { names: after.join(", ") })}</Paragraph>
      <ol className="sign-statements">
        {standing(state.conclusion.statements).map(({ id, statement }) => {
          const count = countNow(statement, state.membership);
          return (
            <li key={id}>
              <p className="statement-text">{statement.text}</p>
              <CountWords count={count} />
              {[...count.disagree, ...count.reservation].map((one) => (
                <blockquote key={one} className="stand-reason">
                  <strong>{person(one).name}:</strong> {statement.positions[one]?.reason}
                </blockquote>
              ))}
            </li>
          );
        })}
      </ol>
      <Heading level={3} data-size="2xs">{t("recommendations.title")}</Heading>
      <ul>
        {recommended(state.conclusion.recommendations).map(([id, one]) => (
          <li key={id}>{one.text} <small>({one.addressee.name})</small></li>
        ))}
      </ul>
      <Refused text={refused} />
      <div className="form-actions">
        <Button disabled={busy} onClick={() => { void sign(); }}>{t("sign")}</Button>
        <Button variant="tertiary" onClick={close}>{t("cancel", { ns: "common" })}</Button>
      </div>
    </Dialog>
  );
}
