import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useRoomPeople } from "../membership/roomPeople";
import type { Statement } from "../wire";
import type { Count } from "./count";
import { PersonLine } from "./PersonLine";

/** Dissent first: it is what a reader must not miss. */
const order = ["disagree", "reservation", "agree", "abstain", "askedAgain"] as const;

/** Who stands where, by name; every reason is read without a press. Who has said nothing stands in one line. */
export function StandList({ statement, count }: { readonly statement: Statement; readonly count: Count }):
  ReactElement {
  const { t } = useTranslation("conclusion");
  const formats = useFormats();
  const person = useRoomPeople();
  const silent = count.notStated;
  return (
    <>
      <dl className="stands">
        {order.filter((kind) => count[kind].length > 0).map((kind) => (
          <div key={kind} className={`stand stand-${kind}`}>
            <dt>{t(`stand.${kind}`)}</dt>
            <dd>
              <ul>
                {count[kind].map((person) => (
                  <li key={person}>
                    <PersonLine id={person} />
                    {kind !== "askedAgain" && statement.positions[person]?.reason && (
                      <blockquote className="stand-reason">{statement.positions[person].reason}</blockquote>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {silent.length > 0 && (
        <p className="stand stand-notStated">
          <strong>{t("stand.notStated")}:</strong> {formats.list(silent.map((id) => person(id).name))}
        </p>
      )}
    </>
  );
}
