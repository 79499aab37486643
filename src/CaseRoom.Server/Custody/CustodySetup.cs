using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;

namespace CaseRoom.Server.Custody;

/// <summary>Who answers for rooms, how long they are kept, and their end.</summary>
internal static class CustodySetup
{
    public static WebApplicationBuilder AddCustody(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedSettings<RetentionSettings>(RetentionSettings.Section);
        builder.Services.AddHostedService<ErasedAgain>().AddSingleton<ErasureNotices>()
            .AddSingleton<RoomEraser>().AddSingleton<ErasureSweep>()
            .AddHostedService(services => services.GetRequiredService<ErasureSweep>());
        return builder;
    }

    public static WebApplication MapCustody(this WebApplication app)
    {
        app.MapGet("/api/rooms/offered", OfferedRooms.List).WithName("listOfferedRooms").RequireAuthorization();
        app.MapGet("/api/directory/rooms-to-decide", RoomsToDecide.List).WithName("listRoomsToDecide")
            .RequireAuthorization();
        app.MapGet("/api/directory/erased-rooms", ErasedRooms.List).WithName("listErasedRooms").RequireAuthorization();
        app.MapGet("/api/me/erased-rooms", ErasedOwnRooms.List).WithName("listOwnErasedRooms").RequireAuthorization();
        app.MapPost("/api/directory/rooms-to-decide/{roomId:guid}", RoomsToDecide.Decide).WithName("decideErasure")
            .RequireAuthorization().CountCalls();
        return app;
    }
}
