using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using Shouldly;

namespace CaseRoom.Domain.Tests.Requests;

/// <summary>One request with its people: commands are decided and folded in turn.</summary>
internal sealed class RequestScene
{
    public static readonly MemberCard Sender = Card(1, "Gerd Fastlege");
    public static readonly MemberCard Coordinator = Card(2, "Kåre Koordinator");
    public static readonly MemberCard Deputy = Card(3, "Dina Stedfortreder");
    public static readonly MemberCard Stranger = Card(9, "Fremmed");
    public static readonly Receiver First = new(Unit(10, "Frambu"), Coordinator, Deputy);
    public static readonly Receiver Second = new(Unit(11, "TAKO"), Card(4, "Tone"), Card(5, "Terje"));

    /// <summary>Monday, 09:00 in Norway.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public static SendRequest Letter { get; } = new(
        Sender, SenderKind.GeneralPractitioner, "Hvem kan vurdere tannfrembrudd?", Urgency.Ordinary, "Røntgen tatt",
        "Fastlegen", First, [SenderKind.GeneralPractitioner]);

    public RequestMachine Machine { get; init; } = new();

    public RequestState State { get; private set; } = RequestState.Empty;

    public DateTimeOffset Now { get; set; } = Monday;

    public static RequestScene Sent()
    {
        var scene = new RequestScene();
        scene.Does(Sender, Letter);
        return scene;
    }

    public Decision<RequestEvent> Decide(Guid actor, RequestCommand command, long? basedOn = null) =>
        Machine.Decide(State, command, new DecisionContext(new Actor(actor), Now, basedOn));

    public RequestScene Does(MemberCard who, RequestCommand command) => Does(who.PersonId, command);

    public RequestScene Does(Guid actor, RequestCommand command)
    {
        var events = Decide(actor, command).ShouldBeOfType<Decision<RequestEvent>.Accepted>().Events;
        foreach (var happened in events)
        {
            var recorded = new Recorded<RequestEvent>(State.Version + 1, Now, actor, Guid.Empty, happened);
            State = Machine.Evolve(State, recorded);
        }

        return this;
    }

    public Refusal Refused(Guid actor, RequestCommand command, long? basedOn = null) =>
        Decide(actor, command, basedOn).ShouldBeOfType<Decision<RequestEvent>.Refused>().Refusal;

    public Refusal Refused(MemberCard who, RequestCommand command) => Refused(who.PersonId, command);

    public static Guid Known(int n) => new(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    private static MemberCard Card(int n, string name) =>
        new(Known(n), name, "lege", null, "Et sted", Region.Nord, "NO");

    private static OrganisationRef Unit(int n, string name) => new(Known(n), name);
}
