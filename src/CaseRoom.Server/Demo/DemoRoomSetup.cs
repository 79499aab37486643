using CaseRoom.Server.Settings;

namespace CaseRoom.Server.Demo;

/// <summary>The invented rooms of Development; none where <c>CaseRoom:DemoRoom</c> is <c>false</c>.</summary>
internal static class DemoRoomSetup
{
    private const string Key = $"{CaseRoomSettings.Section}:{nameof(CaseRoomSettings.DemoRoom)}";

    public static WebApplicationBuilder AddDemoRoom(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && IsWanted(builder.Configuration[Key]))
        {
            builder.Services.AddSingleton<DemoScript, DemoRoomScript>().AddSingleton<DemoScript, DemoFamilyScript>()
                .AddHostedService<DemoRoom>();
        }

        return builder;
    }

    // What is neither yes nor no is for the check at start to name.
    private static bool IsWanted(string? said) => !bool.TryParse(said, out var wanted) || wanted;
}
