using System.Net;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Conclusion;

/// <summary>A conclusion for a school.</summary>
public sealed class OutsideReceiverTests(SpareServer development) : IAsyncLifetime
{
    private const string School = "Lomvik skole";

    private readonly KeptAccesses accesses = KeptAccesses.Of(development.Process);
    private LiveScene scene = null!;

    [Theory, Rule("CON-60")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("pdf")]
    public async Task It_leaves_with_the_consent_that_names_the_receiver_and_while_it_stands(string format)
    {
        (await TakeAsync(format, "school")).ShouldBe((HttpStatusCode.Conflict, "receiverNotConsented"));
        await AnswerAsync(ConsentDecision.Given);
        (await TakeAsync(format, "school")).ShouldBe((HttpStatusCode.OK, null));
        (await TakeAsync(format, "nav", "NAV Lomvik")).ShouldBe((HttpStatusCode.Conflict, "receiverNotConsented"));
        (await TakeAsync(format, "school", "")).ShouldBe((HttpStatusCode.Conflict, "receiverNotConsented"));
        await AnswerAsync(ConsentDecision.Withdrawn);
        (await TakeAsync(format, "school")).ShouldBe((HttpStatusCode.Conflict, "receiverNotConsented"));
        (await TakeAsync(format, "cousin")).Status.ShouldBe(HttpStatusCode.NotFound);
        // The school that the consent names tells a hospital where the patient is: it does not stand there (CON-99).
        (await TakeAsync(format, "hospital", form: "pseudonymised&looked=true")).ShouldBe((HttpStatusCode.OK, null));

        (await accesses.InAsync(StreamId.Room(scene.RoomId))).Where(row => row.Kind is AccessKind.Export)
            .Select(row => (row.Outcome, row.Form)).ShouldBe(
            [
                (AccessOutcome.Refused, $"{format} pseudonymised nb  school"),
                (AccessOutcome.Shown, $"{format} pseudonymised nb  school"),
                (AccessOutcome.Refused, $"{format} pseudonymised nb  nav"),
                (AccessOutcome.Refused, $"{format} pseudonymised nb  school"),
                (AccessOutcome.Refused, $"{format} pseudonymised nb  school"),
                (AccessOutcome.Shown, $"{format} pseudonymised nb "),
            ]);
    }

    [Fact, Rule("CON-72")]
    public async Task A_yes_to_one_kind_sends_nothing_to_another_of_the_same_name()
    {
        await AnswerAsync(ConsentDecision.Given, ReceiverKind.Nav);
        (await TakeAsync("json", "school")).ShouldBe((HttpStatusCode.Conflict, "receiverNotConsented"));
        (await TakeAsync("json", "nav")).ShouldBe((HttpStatusCode.OK, null));
        await AnswerAsync(ConsentDecision.Given);
        (await TakeAsync("json", "school")).ShouldBe((HttpStatusCode.OK, null));
        await AnswerAsync(ConsentDecision.Withdrawn, ReceiverKind.Nav);
        (await TakeAsync("json", "nav")).ShouldBe((HttpStatusCode.Conflict, "receiverNotConsented"));
        (await TakeAsync("json", "school")).ShouldBe((HttpStatusCode.OK, null));
    }

    [Theory, Rule("GRD-25")]
    [InlineData("identified")]
    [InlineData("pseudonymised")]
    public async Task Somebody_named_in_it_is_asked_about_first_in_either_form(string form)
    {
        await AnswerAsync(ConsentDecision.Given);
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Emma Stjerneglimt", null, null, null, null));
        await scene.GiveAsync(LiveScene.Opener, new RecordGoal(
            Guid.CreateVersion7(), "Leke med Solveig i friminuttet", "", new DateOnly(2026, 1, 5), "nb", false));
        (await TakeAsync("json", "school", form: form)).ShouldBe((HttpStatusCode.Conflict, "namesFound"));
        (await TakeAsync("json", "school", form: $"{form}&looked=true")).ShouldBe((HttpStatusCode.OK, null));
        (await accesses.InAsync(StreamId.Room(scene.RoomId))).Last(row => row.Kind is AccessKind.Export)
            .Form.ShouldBe($"json {form} nb  school looked");
    }

    [Theory, Rule("GRD-26")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("pdf")]
    public async Task A_relative_whose_name_is_a_part_of_the_patients_is_asked_about_with_identity(string format)
    {
        await AnswerAsync(ConsentDecision.Given);
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Emma Annasen", null, null, null, null));
        (await TakeAsync(format, "school", form: "identified")).ShouldBe((HttpStatusCode.OK, null));
        await scene.GiveAsync(LiveScene.Opener, new RecordGoal(
            Guid.CreateVersion7(), "At Anna og Emma leker", "", new DateOnly(2026, 1, 5), "nb", false));
        (await TakeAsync(format, "school", form: "identified")).ShouldBe((HttpStatusCode.Conflict, "namesFound"));
        (await TakeAsync(format, "hospital", form: "identified")).ShouldBe((HttpStatusCode.OK, null));
    }

    public async ValueTask InitializeAsync() => scene = await LiveScene.OpenAsync(development.Process);

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await accesses.DisposeAsync();
    }

    private Task AnswerAsync(ConsentDecision decision, ReceiverKind kind = ReceiverKind.School) =>
        scene.GiveAsync(LiveScene.Opener, new RecordConsent(
        ConsentScope.ReceiverOutsideHealth, School, decision, "v1", "nb", new DateOnly(2026, 1, 5), false, "mother",
        "", ReceiverKind: kind, Authority: new FamilyLink(
            LinkKind.ParentalResponsibility, "birth register", new DateOnly(2020, 1, 1))));

    private async Task<(HttpStatusCode Status, string? Code)> TakeAsync(
        string format, string to, string receiver = School, string form = "pseudonymised")
    {
        using var kari = await development.Process.BearerAsync(LiveScene.Opener);
        using var answer = await kari.AskAsync(
            $"/api/rooms/{scene.RoomId}/conclusion.{format}?to={to}&receiver={Uri.EscapeDataString(receiver)}"
            + $"&form={form}");
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (string?)(await answer.JsonAsync())["code"]);
    }
}
