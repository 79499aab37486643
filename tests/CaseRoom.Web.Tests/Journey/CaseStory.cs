using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>A case that has got as far as a test needs it.</summary>
internal static class CaseStory
{
    public static readonly DateOnly Today = new(2025, 11, 22);

    /// <summary>Opened by the responsible doctor, told, and with its members in it; in conference.</summary>
    public static async Task<Guid> BeginAsync(Seat doctor, Seat centre, params Seat[] others)
    {
        var room = await doctor.OpenRoomAsync("responsibleDoctor", Told.Question);
        await doctor.DoAsync(
            room,
            new IdentifyPatient(Told.PatientName, Told.PatientNumber, new(2014, 3, 1), Told.Municipality, null),
            new DescribePatient(Sex.Female, AgeBand.From12To15, Region.SorOst),
            new SetText(CasePart.History, Told.History, new(ProvenanceKind.Member)),
            new RecordFact(Guid.CreateVersion7(), new Phenotype(
                new("Pes cavus", "HP:0001761"), false, null, null, new(ProvenanceKind.Member))),
            new RecordGoal(Guid.CreateVersion7(), Told.Goal, doctor.Name, Today, "nb", false),
            Invite(centre, Role.CentreStaff));
        await centre.DoAsync(room, new Join());
        foreach (var other in others)
        {
            await doctor.DoAsync(room, Invite(other, other.UsualRole));
            await other.DoAsync(room, new Join());
        }

        await doctor.DoAsync(room, new ChangePhase(Phase.Ready), new ChangePhase(Phase.InConference));
        return room;
    }

    /// <summary>A picture that both have marked and talked of; the material's id.</summary>
    public static async Task<Guid> MarkTogetherAsync(Guid room, Seat doctor, Seat centre)
    {
        var image = await doctor.UploadAsync(room, Told.SharedTitle, await Pictures.DrawAsync(doctor.Page));
        await doctor.UploadAsync(room, Told.UnsharedTitle, await Pictures.DrawAsync(doctor.Page));
        var mark = Guid.CreateVersion7();
        await doctor.DoAsync(room, new AddAnnotation(
            mark, image, null, new Rectangle(100, 100, 200, 150), Told.MarkLabel, "", new("Pes cavus", "HP:0001761")));
        await centre.UntilAsync(room, v => v!.State.Annotations.Items.ContainsKey(mark), "The other sees it.");
        await centre.DoAsync(room, new OpenThread(
            Guid.CreateVersion7(), AnchorKind.Annotation, mark, false, Guid.CreateVersion7(), Told.Comment, []));
        await doctor.UntilAsync(
            room, v => v!.State.Annotations.Threads.Values.Any(t => t.Comments.Values.Any(c => c.Text == Told.Comment)),
            "The doctor sees the comment.");
        return image;
    }

    /// <summary>Two statements, one of them with a dissent, and a recommendation.</summary>
    public static async Task ConcludeAsync(Guid room, Seat doctor, Seat centre)
    {
        var (agreed, disputed) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await doctor.DoAsync(
            room, new ProposeStatement(agreed, Told.Agreed), new ProposeStatement(disputed, Told.Disputed),
            new AgreeToAll([new(agreed, 1, 0), new(disputed, 1, 0)]),
            new ProposeRecommendation(
                Guid.CreateVersion7(), RecommendationKind.FurtherInvestigation, Told.Recommendation,
                new(ReceiverKind.Hospital, "Avdeling for medisinsk genetikk"), null, null));
        await centre.DoAsync(
            room, new TakePosition(new(agreed, 1, 0), PositionKind.Agree),
            new TakePosition(new(disputed, 1, 0), PositionKind.Disagree, Told.Dissent));
    }

    public static InviteMember Invite(Seat person, Role role) =>
        new(new MemberCard(person.PersonId, "", "", null, "", Region.Unknown, "NO"), role);
}
