global using CaseRoom.Testing;
global using Shouldly;
global using Xunit;
global using static CaseRoom.Domain.Tests.Scenario;
global using static CaseRoom.Domain.Tests.Stage;
