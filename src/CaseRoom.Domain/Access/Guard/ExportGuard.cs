using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Asks before a conclusion that is to name nobody leaves the room, and before any leaves the health service. What is
/// looked at are the free texts that stand in the finished document; who takes part in the case by their work is named
/// in it by right, and in the identified form the patient is.
/// </summary>
public static class ExportGuard
{
    /// <param name="room">What the document was made of, unredacted.</param>
    /// <param name="own">The view of who takes it out: an answer tells them of nobody whom they do not know.</param>
    /// <param name="receiver">To whom it goes outside the health service: named in it by right.</param>
    public static IReadOnlyList<FoundInText> Asked(
        RoomState room, View own, Report report, string? receiver = null)
    {
        var named = room.Membership.Members.Values.Where(member => !Policy.IsPatientSide(member.Role))
            .Select(member => member.Person.Name).ToHashSet();
        var patient = report.Form is ReportForm.Identified ? room.Case.Identity : null;
        var printed = string.Join('\n', FreeTexts.In(report).Select(text => text.Text));
        var leaving = FreeTexts.In(Redaction.Of(
                room, patient is null ? Viewer.Pseudonym(room) : Viewer.Printed(room)))
            .Where(text => text.Text != receiver && !named.Contains(text.Text))
            .Where(text => Lines(text.Text).Any(line => printed.Contains(line, StringComparison.Ordinal)))
            .ToList();
        return
        [
            .. RoomNames.FoundIn(leaving, RoomNames.KnownIn(Redaction.Of(room, own)))
                .Where(found => patient is null || !IsOf(patient, found.Words)).Select(found => found.What).Distinct()
                .Take(RoomNames.MostFound),
        ];
    }

    /// <summary>By whole words of the name: a relative's may be a part of one (GRD-26).</summary>
    /// <param name="found">All of it, however much of it is shown (ACC-181).</param>
    private static bool IsOf(Identity patient, string found) =>
        !WordsIn(found).Except(WordsIn(patient.Name), StringComparer.OrdinalIgnoreCase).Any()
        || patient.NationalId == found
        || patient.Municipality == found;

    private static string[] WordsIn(string name) => name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A text may be printed in several pieces.</summary>
    private static string[] Lines(string text) =>
        text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
