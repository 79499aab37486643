using CaseRoom.Server.Directory;
using CaseRoom.Server.Api;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Conclusion;
using CaseRoom.Server.Custody;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Health;
using CaseRoom.Server.Import;
using CaseRoom.Server.Live;
using CaseRoom.Server.Logging;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Membership;
using CaseRoom.Server.People;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Requests;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Security;
using CaseRoom.Server.Settings;
using CaseRoom.Server.SignIn;
using CaseRoom.Server.Store;
using CaseRoom.Server.Telemetry;
using CaseRoom.Server.WebClient;
using CaseRoom.Server.Welcome;

try
{
    // Files are found beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder
        .AddSettings().AddLogging().AddTelemetry().AddHealth()
        .AddSecurity().AddSignIn().AddDemoProvider()
        .AddApi()
        .AddStore()
        .AddAudit()
        .AddRooms()
        .AddCustody()
        .AddDirectory()
        .AddMembership()
        .AddRequests()
        .AddMaterials()
        .AddPeople()
        .AddImport()
        .AddConclusion()
        .AddDemoRoom()
        .AddLive();

    var app = builder.Build();
    app.UseRequestLines()
        .UseSecurity()
        .UseProblems()
        .UseWebClient();
    // Named here, because the framework would otherwise put them before everything above.
    app.UseRouting().UseAuthentication().UseAuthorization();
    app.UseApi().UseLive();
    app.MapHealth()
        .MapSignIn().MapDemoProvider()
        .MapApi()
        .MapRooms()
        .MapCustody()
        .MapAudit()
        .MapDirectory()
        .MapMembership()
        .MapRequests()
        .MapMaterials()
        .MapPeople()
        .MapImport()
        .MapConclusion()
        .MapLive()
        .MapWebClient()
        .UseWelcome();
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (StartFault.SentenceOf(wrong) is not null)
{
    // A sentence without a stack: whoever reads it edits a settings file.
    await Console.Error.WriteLineAsync(StartFault.SentenceOf(wrong));
    return 1;
}
