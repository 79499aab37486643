using System.Text;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Security;

/// <summary>A room that seats ask for, with one thing of every mark in it.</summary>
internal sealed class AskedRoom(LiveScene scene) : IAsyncDisposable
{
    /// <summary>A receiver outside the health service to whom the patient lets the conclusion go.</summary>
    public const string School = "Skogbrynet skole";

    /// <summary>Of whom parts can be closed to parents.</summary>
    public static DateOnly Twelve => DateOnly.FromDateTime(DateTime.Today).AddYears(-13);

    public LiveScene Scene => scene;

    public Guid RoomId => scene.RoomId;

    /// <summary>A PDF.</summary>
    public Guid PaperId { get; } = Guid.CreateVersion7();

    /// <summary>Texts, one of every mark: what each says is the word of its column.</summary>
    public IReadOnlyDictionary<AccessColumn, Guid> Texts { get; } = new[]
    {
        AccessColumn.Identity, AccessColumn.History, AccessColumn.Relatives, AccessColumn.Genetic,
        AccessColumn.PersonImages, AccessColumn.Closed,
    }.ToDictionary(column => column, _ => Guid.CreateVersion7());

    /// <summary>A reader who follows the room from a connection of its own.</summary>
    public RawHub Listener { get; private set; } = null!;

    /// <summary>Somebody else there, on a connection of their own.</summary>
    public RawHub Member { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="doctor">The responsible one.</param>
    public async Task FillAsync(string doctor)
    {
        await scene.GiveAsync(LiveScene.Opener, BornOn(Twelve));
        await scene.ConsentAsync(ConsentDecision.Given);
        await scene.ConsentAsync(ConsentDecision.Given, ConsentScope.PersonImages);
        await scene.GiveAsync(LiveScene.Opener, new RecordConsent(
            ConsentScope.ReceiverOutsideHealth, School, ConsentDecision.Given, "v1", "nb", new DateOnly(2025, 3, 1),
            false, "mother", "Kari", ReceiverKind: ReceiverKind.School, Authority: LiveScene.Mother));
        var aunt = await FactsAsync();
        await scene.GiveAsync(LiveScene.Opener, new RenameMaterial(
            scene.MaterialId, AccessColumn.PersonImages.Needle));
        await scene.GiveAsync(LiveScene.Opener, new MarkMaterial(
            scene.MaterialId, PersonImage: true, SharedAbroad: true));
        var goal = Guid.CreateVersion7();
        await scene.GiveAsync(LiveScene.Opener, new RecordGoal(
            goal, AccessColumn.Closed.Needle, "Kari", new DateOnly(2025, 3, 1), "nb", Interpreter: false));
        await scene.GiveAsync(doctor, new CloseToParents(ClosedKind.Goal, goal, Closed: true, "asked for"));
        await FilesAsync(doctor, aunt);
    }

    /// <summary>Instead of what was said of when they were born.</summary>
    public static IdentifyPatient BornOn(DateOnly day) =>
        new(AccessColumn.Identity.Needle, null, day, AccessColumn.Address.Needle, null);

    /// <summary>Two who see signals there.</summary>
    public async Task ListenAsync(MovedServer server, string listener, string member)
    {
        Listener = await RawHub.ConnectAsync(server, listener);
        await Listener.CallAsync("Follow", RoomId, 0, "");
        Member = await RawHub.ConnectAsync(server, member);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in new[] { Listener, Member }.OfType<RawHub>()) { await hub.DisposeAsync(); }
        await scene.DisposeAsync();
    }

    /// <summary>History, and a fact of every mark; a relative who was not asked.</summary>
    private async Task<Guid> FactsAsync()
    {
        var told = new Provenance(ProvenanceKind.Member);
        await scene.GiveAsync(LiveScene.Opener, new SetText(CasePart.History, AccessColumn.History.Needle, told));
        var aunt = Guid.CreateVersion7();
        await scene.GiveAsync(LiveScene.Opener, new RecordFact(aunt, new Relative("tante", Sex.Unknown, null, told)));
        await scene.GiveAsync(LiveScene.Opener, new RecordFact(Guid.CreateVersion7(), new Phenotype(
            new Term(AccessColumn.Relatives.Needle), false, null, null, told, aunt)));
        await scene.GiveAsync(LiveScene.Opener, new RecordFact(Guid.CreateVersion7(), new Variant(
            new Term(AccessColumn.Genetic.Needle), [], null, VariantClass.Benign, null, null, null, told)));
        return aunt;
    }

    /// <summary>The text's own words on the text.</summary>
    private async Task AnnotateAsync(AccessColumn column, Guid text)
    {
        var mark = new AddAnnotation(
            Guid.CreateVersion7(), text, null, new TextRange(0, column.Needle.Length, column.Needle),
            column.Needle, "");
        (await scene.As(LiveScene.Opener).SubmitAsync(
            RoomId, [CaseRoomClient.Command(mark, looked: true)], Stop))[0].Status.ShouldBe(OutcomeStatus.Applied);
    }

    /// <summary>Of the texts, what is genetic and what shows a person is shared for advice from abroad.</summary>
    private async Task FilesAsync(string doctor, Guid aunt)
    {
        foreach (var (column, id) in Texts)
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes(column.Needle));
            (await scene.As(LiveScene.Opener).UploadAsync(
                RoomId, id, "text", new(Identified: column == AccessColumn.Identity), text, cancel: Stop))
                .Status.ShouldBe(OutcomeStatus.Applied);
            await AnnotateAsync(column, id);
        }

        await scene.GiveAsync(LiveScene.Opener, new SetMarks(
            MarkedKind.Material, Texts[AccessColumn.Relatives], Genetic: false, aunt));
        await scene.GiveAsync(LiveScene.Opener, new SetMarks(
            MarkedKind.Material, Texts[AccessColumn.Genetic], Genetic: true));
        await scene.GiveAsync(LiveScene.Opener, new MarkMaterial(
            Texts[AccessColumn.Genetic], PersonImage: false, SharedAbroad: true));
        await scene.GiveAsync(LiveScene.Opener, new MarkMaterial(
            Texts[AccessColumn.PersonImages], PersonImage: true, SharedAbroad: true));
        await scene.GiveAsync(doctor, new CloseToParents(
            ClosedKind.Material, Texts[AccessColumn.Closed], Closed: true, "asked for"));
        using var paper = new MemoryStream(PaperFile.Saying("Hoyre arm"));
        (await scene.As(LiveScene.Opener).UploadAsync(RoomId, PaperId, "paper", default, paper, cancel: Stop))
            .Status.ShouldBe(OutcomeStatus.Applied);
    }
}
