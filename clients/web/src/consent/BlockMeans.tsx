import { Alert, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFamilyText } from "../language/familyText";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import { concerned, type Kept } from "./blocked";

/** What keeping somebody out of the whole case does to it, said before it is done. */
export function BlockMeans({ whom, words }: {
  readonly whom: Kept;
  readonly words: "consent" | "family";
}): ReactElement | null {
  const { t } = useTranslation("consent");
  const say = useFamilyText();
  const { state } = useOpenRoom();
  const formats = useFormats();
  const members = concerned(state.membership, whom);
  const namesOf = (...roles: readonly string[]): string =>
    formats.list(members.filter(({ role }) => roles.includes(role)).map(({ person }) => person.name));
  const [doctor, coordinators] = [namesOf("responsibleDoctor"), namesOf("coordinator")];
  if (doctor !== "") {
    return (
      <Alert data-color="warning">
        <Paragraph data-size="sm">
          {t("doctorAmong", { name: doctor })}{words === "family" && ` ${say("askCoordinator")}`}
        </Paragraph>
      </Alert>
    );
  }
  return coordinators === "" ? null : (
    <Alert data-color="warning">
      <Paragraph data-size="sm">
        {words === "family" ? say("coordinatorAmong", { name: coordinators })
          : t("coordinatorAmong", { name: coordinators })}
      </Paragraph>
    </Alert>
  );
}
