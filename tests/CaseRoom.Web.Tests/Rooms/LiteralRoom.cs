using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Web.Tests.Journey;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>
/// A room in which strings stand as label, comment, statement and person's name, and those it took of each.
/// </summary>
internal sealed class LiteralRoom
{
    public const string Profession = "lege";

    private static readonly Provenance ByMember = new(ProvenanceKind.Member);

    public Guid Id { get; private init; }

    public IReadOnlyList<string> Labels { get; private init; } = [];

    public IReadOnlyList<string> Comments { get; private init; } = [];

    public IReadOnlyList<string> Statements { get; private init; } = [];

    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>Labels of facts, which are printed.</summary>
    public IReadOnlyList<string> Facts { get; private init; } = [];

    /// <param name="strings">Few enough for one room's statements and members.</param>
    public static async Task<LiteralRoom> FillAsync(
        IReadOnlyList<string> strings, Seat doctor, Seat centre, Seat administrator)
    {
        var room = await CaseStory.BeginAsync(doctor, centre);
        var image = await doctor.UploadAsync(room, Told.SharedTitle, await Pictures.DrawAsync(doctor.Page));
        var thread = Guid.CreateVersion7();
        await doctor.DoAsync(room, new OpenThread(
            thread, AnchorKind.Material, image, false, Guid.CreateVersion7(), Told.Comment, []));
        var people = strings.Select(_ => Guid.CreateVersion7()).ToList();
        var registered = await administrator.TryAllAsync("/api/directory/commands", [.. strings.Select((name, i) =>
            (DirectoryCodec.Commands.NameOf(new RegisterPerson(people[i], Named(name))),
                DirectoryCodec.Commands.Encode(new RegisterPerson(people[i], Named(name)))))]);
        var known = people.Where((_, i) => registered[i].Status is OutcomeStatus.Applied).ToList();
        await AllAsync(doctor, room, [.. known.Select(person => new InviteMember(
            new MemberCard(person, "", "", null, "", Region.Unknown, "NO"), Role.GeneralPractitioner))]);
        return new LiteralRoom
        {
            Id = room,
            Names = Kept(strings, registered),
            Labels = Kept(strings, await AllAsync(centre, room, [.. strings.Select(each => new AddAnnotation(
                Guid.CreateVersion7(), image, null, new PointMark(10, 10), each, ""))])),
            Comments = Kept(strings, await AllAsync(
                doctor, room, [.. strings.Select(each => new AddComment(thread, Guid.CreateVersion7(), each, []))])),
            Statements = Kept(strings, await AllAsync(
                doctor, room, [.. strings.Select(each => new ProposeStatement(Guid.CreateVersion7(), each))])),
            Facts = Kept(strings, await AllAsync(centre, room, [.. strings.Select(each => new RecordFact(
                Guid.CreateVersion7(), new Phenotype(new(each), false, null, null, ByMember)))])),
        };
    }

    private static Person Named(string name) =>
        new(name, Profession, null, null, null, Region.Unknown, "NO", [Role.GeneralPractitioner], [], false);

    private static Task<IReadOnlyList<Outcome>> AllAsync(Seat seat, Guid room, IReadOnlyList<RoomCommand> commands) =>
        seat.TryAllAsync($"/api/rooms/{room}/commands", [.. commands.Select(command =>
            (RoomCodec.Commands.NameOf(command), RoomCodec.Commands.Encode(command)))]);

    private static List<string> Kept(IReadOnlyList<string> strings, IReadOnlyList<Outcome> outcomes) =>
        [.. strings.Where((_, i) => outcomes[i].Status is OutcomeStatus.Applied)];
}
