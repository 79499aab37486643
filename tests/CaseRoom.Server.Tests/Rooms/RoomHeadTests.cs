using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Who answers for a room, as its head says: the directory's words, whatever the opener calls them.</summary>
public sealed class RoomHeadTests(DevelopmentServer development) : IAsyncLifetime
{
    private const string Opener = "kari";
    private const string Hospital = "Haukeland universitetssjukehus";
    private const string Team = "Sjeldenteamet";

    private static readonly OrganisationRef Nothing = new(Guid.Empty, "");

    private readonly ServerProcess server = development.Process;
    private CaseRoomClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("HOST-05")]
    public async Task A_unit_that_is_named_by_its_id_is_called_what_the_directory_calls_it()
    {
        using var kari = await server.BearerAsync(Opener);
        var unit = await kari.UnitAsync(Team);

        var head = await OpenAsync(new(unit, "My own ward"), new(Guid.NewGuid(), "My own hospital"));

        Names(head).ShouldBe((Hospital, Team));
        head.Unit.Id.ShouldBe(unit);
        head.Controller.Id.ShouldNotBe(Guid.Empty);
        head.Region.ShouldBe(Region.Vest);
        var listed = (await client.RoomsAsync(Stop)).Single(r => r.Question == head.Basis);
        listed.Unit.ShouldBe(Team);
    }

    [Theory, Rule("HOST-05")]
    [InlineData("")]
    [InlineData(Team)]
    [InlineData($"{Team}, {Hospital}")]
    public async Task A_unit_that_is_named_in_words_or_not_at_all_has_the_directorys_ids(string unit)
    {
        var forged = new OrganisationRef(unit.Length == 0 ? Guid.Empty : Guid.NewGuid(), unit);
        var byWord = await OpenAsync(forged, new(Guid.NewGuid(), Hospital));
        var own = await OpenAsync(Nothing, Nothing);

        Names(byWord).ShouldBe((Hospital, Team));
        (byWord.Unit, byWord.Controller).ShouldBe((own.Unit, own.Controller));
    }

    [Theory, Rule("HOST-05")]
    [InlineData("Sjeldenteamet", "Oslo universitetssykehus")]
    [InlineData("My own ward", Hospital)]
    [InlineData("NMK", "Nevromuskulært kompetansesenter")]
    public async Task What_the_directory_does_not_know_as_a_unit_that_treats_answers_for_no_room(
        string unit, string controller)
    {
        var outcome = await client.OpenAsync(
            Body(Guid.CreateVersion7(), new(Guid.NewGuid(), unit), new(Guid.NewGuid(), controller), "?"), Stop);

        outcome.Problem.ShouldNotBeNull().Field.ShouldBe("unit");
    }

    public ValueTask InitializeAsync()
    {
        client = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, Opener));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static (string Controller, string Unit) Names(Opening head) => (head.Controller.Name, head.Unit.Name);

    /// <summary>Opens a room that says the same as basis and question.</summary>
    private async Task<Opening> OpenAsync(OrganisationRef unit, OrganisationRef controller)
    {
        var (room, words) = (Guid.CreateVersion7(), $"Who answers? {Guid.NewGuid()}");
        var outcome = await client.OpenAsync(Body(room, unit, controller, words), Stop);
        outcome.Problem.ShouldBeNull();
        outcome.Status.ShouldBe(OutcomeStatus.Applied);
        return (await client.ViewAsync(room, Stop)).State.Case.Opening!;
    }

    private static OpenRoomBody Body(Guid room, OrganisationRef unit, OrganisationRef controller, string words) =>
        new(Guid.CreateVersion7(), room, Role.Coordinator, controller, unit, words, words);
}
