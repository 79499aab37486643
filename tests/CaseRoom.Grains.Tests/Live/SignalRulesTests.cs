using System.Collections.Immutable;
using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Live;

public sealed class SignalRulesTests
{
    private const string Material = "0192b000-0000-7000-8000-000000000001";
    private static readonly Guid Hidden = new(Material);
    private static readonly View Room = View.Full;
    private static readonly View Pseudonym = new(Reach.Room, false, false, IdSet.Empty)
    {
        Mask = new Mask(ImmutableDictionary<Guid, Guid>.Empty, [Hidden]),
    };

    private static readonly View Family = new(Reach.Family, true, false, IdSet.Empty);
    private static readonly View Abroad = new(Reach.Abroad, false, false, IdSet.Empty);
    private static readonly View Sharing = new(Reach.Abroad, false, false, new IdSet([Hidden]));

    private static RoomSignal? Read(string json) => SignalRules.Read(JsonElement.Parse(json));

    [Theory, Rule("ACC-20")]
    [InlineData("""{"kind":"here"}""")]
    [InlineData("""{"kind":"here","materialId":"0192b000-0000-7000-8000-000000000001","page":2}""")]
    [InlineData("""{"materialId":null,"kind":"here","page":null}""")]
    [InlineData("""{"kind":"left"}""")]
    [InlineData("""{"kind":"cursor","materialId":"0192b000-0000-7000-8000-000000000001","page":null,"x":1.5,"y":2}""")]
    [InlineData("""{"kind":"stroke","materialId":"0192b000-0000-7000-8000-000000000001","page":1,"points":[]}""")]
    public void What_pages_send_is_read(string json) => Read(json).ShouldNotBeNull();

    [Theory, Rule("ACC-20")]
    [InlineData("1")]
    [InlineData("\"here\"")]
    [InlineData("{}")]
    [InlineData("""{"kind":"typing","threadId":"0192b000-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"kind":"laser","materialId":"0192b000-0000-7000-8000-000000000001","page":null,"x":1,"y":2}""")]
    [InlineData("""{"kind":"note","text":"the patient is"}""")]
    [InlineData("""{"kind":"here","note":"the patient is"}""")]
    [InlineData("""{"kind":"here","materialId":"everything"}""")]
    [InlineData("""{"kind":"here","page":0}""")]
    [InlineData("""{"kind":"cursor","page":null,"x":1,"y":2}""")]
    [InlineData("""{"kind":"cursor","page":1,"materialId":"0192b000-0000-7000-8000-000000000001","x":1e300,"y":2}""")]
    [InlineData("""{"kind":"stroke","page":1,"materialId":"0192b000-0000-7000-8000-000000000001","points":[null]}""")]
    public void What_is_no_signal_is_dropped(string json) => Read(json).ShouldBeNull();

    [Fact, Rule("ACC-20")]
    public void Who_looks_at_something_hidden_is_here_and_nothing_more()
    {
        var here = new HereSignal(Hidden, 2);
        SignalRules.Seen(here, Room).ShouldBe(here);
        SignalRules.Seen(here, Sharing).ShouldBe(here);
        SignalRules.Seen(here, Pseudonym).ShouldBe(new HereSignal());
        SignalRules.Seen(here, Abroad).ShouldBe(new HereSignal());
        SignalRules.Seen(here, Family).ShouldBeNull();
    }

    [Fact, Rule("ACC-20")]
    public void Pointing_at_something_is_shown_to_who_sees_it()
    {
        foreach (var signal in new RoomSignal[]
        {
            new CursorSignal(Hidden, null, 1, 2), new StrokeSignal(Hidden, null, [new Point(1, 2)]),
        })
        {
            SignalRules.Seen(signal, Room).ShouldBe(signal);
            SignalRules.Seen(signal, Sharing).ShouldBe(signal);
            foreach (var view in new[] { Pseudonym, Abroad, Family }) { SignalRules.Seen(signal, view).ShouldBeNull(); }
        }
    }

    [Fact, Rule("ACC-20")]
    public void Every_kind_of_signal_has_a_rule_and_the_family_has_no_live_lane()
    {
        foreach (var type in typeof(RoomSignal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RoomSignal))))
        {
            var signal = type == typeof(HereSignal) ? new HereSignal()
                : type == typeof(LeftSignal) ? new LeftSignal()
                : type == typeof(CursorSignal) ? new CursorSignal(Hidden, null, 1, 1)
                : (RoomSignal)new StrokeSignal(Hidden, null, []);
            signal.GetType().ShouldBe(type);
            SignalRules.Seen(signal, Room).ShouldBe(signal);
            SignalRules.Seen(signal, Family).ShouldBeNull();
        }
    }

    [Fact, Rule("ACC-14")]
    public void A_signal_names_its_sender_as_the_reader_knows_them()
    {
        var (person, alias) = (Guid.NewGuid(), Guid.NewGuid());
        var masked = Pseudonym with
        {
            Mask = new Mask(ImmutableDictionary<Guid, Guid>.Empty.Add(person, alias), []),
        };
        var sent = new EncodedSignal(person, "c", SignalRules.Write(new HereSignal()));
        var held = SignalRules.Hold(sent);
        SignalRules.Seen(held, masked)!.PersonId.ShouldBe(alias);
        SignalRules.Seen(held, Room).ShouldBeSameAs(sent);
        JsonSerializer.Deserialize<RoomSignal>(SignalRules.Seen(held, masked)!.Signal, WireJson.Options)
            .ShouldBe(new HereSignal());
    }
}
