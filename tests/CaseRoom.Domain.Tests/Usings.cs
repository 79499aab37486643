global using static CaseRoom.Domain.Tests.Scenario;
global using static CaseRoom.Domain.Tests.Stage;
