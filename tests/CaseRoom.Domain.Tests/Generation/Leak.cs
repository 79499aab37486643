using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;

namespace CaseRoom.Domain.Tests.Generation;

/// <summary>Looks for the canary patient and the names of their family where identity is not seen.</summary>
internal static class Leak
{
    public static void None(View view, RoomEvent seen)
    {
        if (view.Identity) { return; }
        if (seen is PatientIdentified or MembershipEvent) { None(view, CanonicalJson.Of(seen)); }
    }

    public static void None(View view, string json)
    {
        if (view.Identity) { return; }
        json.Contains(Cast.Canary, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(json);
        json.Contains(Cast.CanaryNumber, StringComparison.Ordinal).ShouldBeFalse(json);
    }
}
