namespace CaseRoom.Server.Demo;

/// <summary>The invented room of Development; none where <c>CaseRoom:DemoRoom</c> is <c>false</c>.</summary>
internal static class DemoRoomSetup
{
    private const string Key = "CaseRoom:DemoRoom";

    public static WebApplicationBuilder AddDemoRoom(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && builder.Configuration.GetValue(Key, defaultValue: true))
        {
            builder.Services.AddSingleton<DemoRoomScript>().AddHostedService<DemoRoom>();
        }

        return builder;
    }
}
