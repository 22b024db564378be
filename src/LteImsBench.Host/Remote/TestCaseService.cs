using System.Threading.Channels;
using Grpc.Core;
using LteImsBench.Host.Bench;
using LteImsBench.Host.Grpc;
using LteImsBench.Host.Tools;
using LteImsBench.TestCases;
using LteImsBench.TestCases.Loading;
using LteImsBench.TestCases.Model;
using LteImsBench.TestCases.Running;

namespace LteImsBench.Host.Remote;

/// <summary>The service <c>ltebench.v1.TestCases</c>: each case runs in virtual time on a bench of its own, beside the one that is up.</summary>
internal sealed class TestCaseService(NetworkBench bench) : Grpc.TestCases.TestCasesBase
{
    public override Task<ListTestCasesResponse> ListTestCases(ListTestCasesRequest request, ServerCallContext context)
    {
        var response = new ListTestCasesResponse();
        response.TestCases.AddRange(Load().Where(found => found.File.Contains(request.Path, StringComparison.Ordinal)).Select(ToProto));
        return Task.FromResult(response);
    }

    public override async Task RunTestCase(RunTestCaseRequest request, IServerStreamWriter<TestProgress> responseStream, ServerCallContext context)
    {
        TestCases.Model.TestCase testCase = Load().FirstOrDefault(found => found.Name == request.Name)
            ?? throw new RpcException(new(StatusCode.NotFound, $"no test case '{request.Name}'"));
        var steps = Channel.CreateUnbounded<TestCases.Running.StepResult>();
        Task<TestReport> run = Task.Run(
            () =>
            {
                try
                {
                    return new TestRunner(new PduFields()).Run(new TestBenchFactory(bench.Config), testCase, step => steps.Writer.TryWrite(step), context.CancellationToken);
                }
                finally
                {
                    steps.Writer.Complete();
                }
            },
            context.CancellationToken);
        await foreach (TestCases.Running.StepResult step in steps.Reader.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(new() { Step = ToProto(step) }, context.CancellationToken);
        TestReport report = await run;
        await responseStream.WriteAsync(new()
        {
            Verdict = new() { Name = testCase.Name, Verdict = report.Verdict.Word(), Detail = report.Detail, AirTimeMs = (long)report.AirTime.TotalMilliseconds },
        });
    }

    private IReadOnlyList<TestCases.Model.TestCase> Load()
    {
        try
        {
            return TestCaseLoader.LoadAll(bench.Config.Serve.TestCases);
        }
        catch (LoadException fault)
        {
            throw new RpcException(new(StatusCode.FailedPrecondition, fault.Message));
        }
    }

    private static Grpc.TestCase ToProto(TestCases.Model.TestCase found)
    {
        var proto = new Grpc.TestCase { Name = found.Name, Title = found.Title, File = found.File };
        proto.Spec.AddRange(found.Spec);
        return proto;
    }

    private static Grpc.StepResult ToProto(TestCases.Running.StepResult step) => new()
    {
        Line = step.Line,
        Step = step.Step,
        Verdict = step.Verdict.Word(),
        Detail = step.Detail,
        StartMs = (long)step.Start.TotalMilliseconds,
        EndMs = (long)step.End.TotalMilliseconds,
    };
}
