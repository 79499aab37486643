using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>Who took part, and who signed.</summary>
internal static class ParticipantSection
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, ConclusionRequest request, Words say)
    {
        yield return new ReportBlock.Heading(1, say.It(Text.Participants));
        yield return new ReportBlock.Table(
            [say.It(Text.Name), say.It(Text.Role), say.It(Text.Organisation)],
            [.. source.Participants.Select(p => Row(p, say))],
            Weights: [4, 3, 5]);
        yield return new ReportBlock.Heading(1, say.It(Text.Signatures));
        yield return new ReportBlock.Signatures([.. Signers(source, request, say)]);
    }

    private static IReadOnlyList<string> Row(Participant p, Words say) =>
        [Named(p), Present(p, say), Place(p, say)];

    /// <summary>The role, and that somebody has left or never came.</summary>
    internal static string Present(Participant p, Words say)
    {
        var role = say.It(ValuePhrases.Of(p.Role));
        return p.Standing switch
        {
            Standing.Removed => say.It(Text.HasLeft, role),
            Standing.Invited => say.It(Text.Invited, role),
            _ => role,
        };
    }

    private static string Named(Participant p) =>
        p.Person.Profession.Length == 0 ? p.Person.Name : $"{p.Person.Name}, {p.Person.Profession}";

    /// <summary>Who is there for one place is shown with the region instead of it.</summary>
    private static string Place(Participant p, Words say) =>
        p.Person.Organisation.Length == 0 ? say.It(ValuePhrases.Of(p.Person.Region)) : p.Person.Organisation;

    private static IEnumerable<Signature> Signers(ConclusionSource source, ConclusionRequest request, Words say)
    {
        // A version is sealed when all have signed: who is named afterwards is asked for the next one only.
        var cosigners = source.Version is null ? source.Room.Conclusion.Cosigners : [];
        var signers = source.Participants.Where(p =>
            (source.Version is null && p.Role is Role.ResponsibleDoctor) || cosigners.Contains(p.Person.PersonId)
            || source.Signatures.ContainsKey(p.Person.PersonId));
        foreach (var p in signers)
        {
            var at = source.Signatures.TryGetValue(p.Person.PersonId, out var signed)
                ? say.Moment(signed, request.At.Offset)
                : null;
            yield return new Signature(p.Person.Name, say.It(ValuePhrases.Of(p.Role)), Place(p, say), at);
        }
    }
}
