using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.UeSim.Mac;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Mac;

public sealed class RandomAccessTests
{
    private static readonly RachConfig Config = new()
    {
        Preambles = 52,
        GroupAPreambles = 40,
        InitialTargetPowerDbm = -104,
        PowerRampingStepDb = 6,
        MaxTransmissions = 3,
        ResponseWindow = 5,
        ContentionResolutionTimer = 8,
        PrachConfigIndex = 3,
    };

    private readonly FakeUePhy _phy = new();
    private readonly RandomAccessProcedure _procedure;
    private Tti _now = new(100);

    public RandomAccessTests() => _procedure = new(_phy, new Random(7));

    [Fact]
    public void The_preamble_is_one_of_the_group_and_the_response_window_opens_three_subframes_after_it()
    {
        _procedure.Start(_now, Config, usesGroupB: false);
        Run(1);

        FakeUePhy.Preamble sent = Assert.Single(_phy.Preambles);
        Assert.InRange(sent.Index, 0, 39);
        Assert.Equal(-104, sent.PowerDbm);
        Assert.Equal(1, sent.Tti.Subframe);
        FakeUePhy.Window window = Assert.Single(_phy.Windows);
        Assert.Equal(new Rnti(2), window.RaRnti);      // 1 + t_id
        Assert.Equal(sent.Tti + 3, window.First);
        Assert.Equal(5, window.Subframes);
    }

    [Fact]
    public void Group_B_has_the_preambles_above_group_A()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var phy = new FakeUePhy();
            var procedure = new RandomAccessProcedure(phy, new Random(seed));
            procedure.Start(_now, Config, usesGroupB: true);
            procedure.OnSubframe(_now);
            Assert.InRange(phy.Preambles[0].Index, 40, 51);
        }
    }

    [Fact]
    public void Without_a_response_the_power_ramps_and_the_last_attempt_is_a_problem()
    {
        _procedure.Start(_now, Config, usesGroupB: false);
        var failures = new List<RandomAccessFailure>();
        while (failures.Count < 3)
        {
            if (_procedure.OnSubframe(_now) is not RandomAccessFailure.None and var failure) failures.Add(failure);
            _now += 1;
        }

        Assert.Equal([-104f, -98f, -92f], _phy.Preambles.Select(p => p.PowerDbm));
        Assert.Equal([RandomAccessFailure.NoResponse, RandomAccessFailure.NoResponse, RandomAccessFailure.NoResponse | RandomAccessFailure.Problem], failures);
    }

    [Fact]
    public void The_window_is_heard_to_its_last_subframe()
    {
        _procedure.Start(_now, Config, usesGroupB: false);
        Run(1);
        FakeUePhy.Window window = _phy.Windows[0];
        while (_now <= window.First + 4) Run(1);
        Assert.Equal(RandomAccessProcedure.Phase.AwaitingResponse, _procedure.Now);
        Run(1);
        Assert.Equal(RandomAccessProcedure.Phase.ResourceSelection, _procedure.Now);
    }

    [Fact]
    public void A_backoff_indicator_delays_the_next_preamble_by_at_most_its_parameter()
    {
        // Index 5 is 60 ms, TS 36.321 table 7.2-1.
        var delays = new List<long>();
        for (int seed = 0; seed < 200; seed++)
        {
            var phy = new FakeUePhy();
            var procedure = new RandomAccessProcedure(phy, new Random(seed));
            Tti now = new(0);
            procedure.Start(now, Config, usesGroupB: false);
            procedure.OnSubframe(now);
            procedure.OnResponsePdu(5);
            while (procedure.OnSubframe(now) == RandomAccessFailure.None) now += 1;
            Tti failed = now;
            while (phy.Preambles.Count < 2) procedure.OnSubframe(now += 1);
            delays.Add(now - failed);
        }

        Assert.InRange(delays.Min(), 0, 10);
        Assert.InRange(delays.Max(), 50, 60);
    }

    [Fact]
    public void Contention_resolution_restarts_with_each_transmission_of_message_3()
    {
        _procedure.Start(_now, Config, usesGroupB: false);
        Run(1);
        _procedure.OnResponse(new(0x46));
        Assert.Equal(new Rnti(0x46), _procedure.TemporaryCRnti);
        _procedure.OnMessage3(_now);
        Run(7);
        _procedure.OnMessage3(_now);
        Run(8);
        Assert.Equal(RandomAccessProcedure.Phase.AwaitingResolution, _procedure.Now);
        Assert.Equal(RandomAccessFailure.Contention, _procedure.OnSubframe(_now));
        Assert.Null(_procedure.TemporaryCRnti);
    }

    private void Run(int subframes)
    {
        for (int i = 0; i < subframes; i++)
        {
            _procedure.OnSubframe(_now);
            _now += 1;
        }
    }
}
