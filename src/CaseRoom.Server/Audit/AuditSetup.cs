namespace CaseRoom.Server.Audit;

/// <summary>Who reads what.</summary>
internal static class AuditSetup
{
    public static WebApplicationBuilder AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<Visits>()
            .AddSingleton<Accesses>()
            .AddSingleton<RoomReads>()
            .AddSingleton<CursorRows>()
            .AddHostedService(provider => provider.GetRequiredService<CursorRows>());
        return builder;
    }
}
