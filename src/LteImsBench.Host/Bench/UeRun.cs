using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Host.Air;
using LteImsBench.Phy.Ue;
using LteImsBench.Radio;
using LteImsBench.Radio.Devices;
using LteImsBench.UeSim;

namespace LteImsBench.Host.Bench;

/// <summary>How a step of a UE ended.</summary>
/// <param name="Name">Of the step.</param>
/// <param name="IsDone">Whether it succeeded.</param>
/// <param name="Words">How, for a person.</param>
/// <param name="Milliseconds">Air time at which it ended.</param>
public sealed record UeStepResult(string Name, bool IsDone, string Words, long Milliseconds);

/// <summary>A simulated UE alone on a radio, against whatever network is at its far end.</summary>
public sealed class UeRun : IDisposable
{
    private readonly IRadio _radio;
    private readonly SimulatedUe _ue;
    private readonly Cf32[] _downlink;
    private readonly Cf32[] _uplink;
    private readonly UeSettings _settings;
    private DspUePhy? _phy;

    /// <param name="settings">Handset and card.</param>
    /// <param name="device">The radio, such as zmq:tx=tcp://*:2001,rx=tcp://localhost:2000.</param>
    /// <param name="rate">Samples a second, which limits the bandwidth of cells.</param>
    /// <exception cref="FormatException">The device or the rate is unusable.</exception>
    /// <exception cref="IOException">A port or a file cannot be had.</exception>
    /// <exception cref="ArgumentException">The device cannot run at that rate.</exception>
    public UeRun(UeSettings settings, string device, double rate)
    {
        if (!SampleRates.Suits(rate, prbCount: 6)) throw new FormatException($"a rate of {rate / 1e6:0.##} MHz: expected one of {SampleRates.Expected(6)}");
        _settings = settings with { RecordsPdus = true };
        _radio = RadioDevice.Parse(device).Open(rate);
        int fft = SampleRates.FftSizeOf(rate);
        _downlink = new Cf32[15 * fft];
        _uplink = new Cf32[15 * fft];
        Loop = new(new AirClock());
        Timeline = new(Loop.Clock);
        _radio.OnEvent = words => Loop.Post(() => Timeline.State(Layer.Phy, Side.Ue, null, "RADIO", words));
        _ue = new(new(Loop, Timeline, new UeKey(1), _settings, notifier => _phy = new DspUePhy(new(fft), notifier)));
        Loop.EveryTti(_ => Step());
        Loop.EveryTti(_ => Timeline.EndOfTti());
    }

    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<string> Steps => SimulatedUeSession.Steps;

    public AirLoop Loop { get; }

    public Timeline Timeline { get; }

    /// <summary>Steps the UE on a thread of its own until disposed: at the pace of the network, or in real time without one.</summary>
    public RealTimePump Run() => new(Loop, () => _radio.IsPaced, _radio.Dispose);

    /// <summary>Takes the UE as far as <paramref name="last"/>, or to the first step that fails. Called on any thread.</summary>
    public async Task<IReadOnlyList<UeStepResult>> GoAsync(string last, Action<UeStepResult> onStep)
    {
        List<UeStepResult> results = [];
        foreach (string step in SimulatedUeSession.StepsUntil(last) ?? throw new ArgumentOutOfRangeException(nameof(last), last, "no such step"))
        {
            results.Add(await RunAsync(step));
            onStep(results[^1]);
            if (!results[^1].IsDone) break;
        }

        return results;
    }

    /// <summary>Detaches.</summary>
    public Task<UeStepResult> DetachAsync() => RunAsync("detach");

    public void Dispose()
    {
        _ue.Dispose();
        _radio.Dispose();
    }

    private Task<UeStepResult> RunAsync(string step) => Loop.InvokeAsync(async () =>
    {
        UeOutcome outcome = step switch
        {
            "power-on" => await _ue.PowerOnAsync(),
            "attach" => await _ue.AttachAsync(),
            "ims-pdn" => await _ue.ConnectPdnAsync(_settings.Ims.Apn),
            "register" => await _ue.RegisterAsync(),
            "subscribe" => await _ue.SubscribeRegAsync(),
            _ => await _ue.DetachAsync(),
        };
        return new UeStepResult(step, outcome.IsSuccess, outcome.Words, Loop.Clock.Now.Count);
    });

    private void Step()
    {
        if (_phy is not { } phy) return;
        _radio.Receive(_downlink);
        phy.Step(_downlink, _uplink);
        _radio.Transmit(_uplink);
    }
}
