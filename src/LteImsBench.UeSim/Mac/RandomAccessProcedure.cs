using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Mac;

/// <summary>
/// The contention based random access procedure, TS 36.321 §5.1, from preamble to contention resolution. It decides and counts; the
/// MAC that owns it sends message 3.
/// </summary>
internal sealed class RandomAccessProcedure(IUePhy phy, Random random)
{
    // The window opens three subframes after the end of the preamble, §5.1.4.
    private const int WindowDelay = 3;

    // The PHY needs to know of a preamble before the subframe that carries it.
    private const int PreambleLead = 2;

    private TtiTimer _backoff;
    private TtiTimer _window;
    private TtiTimer _resolution;
    private RachConfig _config = new();
    private int _transmissions;
    private int _backoffParameter;

    /// <summary>Where the procedure stands.</summary>
    public enum Phase
    {
        Idle,

        /// <summary>Before a preamble, which a backoff may delay.</summary>
        ResourceSelection,

        AwaitingResponse,

        /// <summary>Between the response and the end of contention resolution.</summary>
        AwaitingResolution,
    }

    public Phase Now { get; private set; }

    public bool IsRunning => Now != Phase.Idle;

    /// <summary>The preamble last sent, 0 to 63.</summary>
    public int Preamble { get; private set; } = -1;

    public Rnti? TemporaryCRnti { get; private set; }

    public int Transmissions => _transmissions;

    /// <summary>Whether group B holds the preambles for this message; kept for every attempt of one procedure, §5.1.2.</summary>
    public bool UsesGroupB { get; private set; }

    /// <summary>ΔP_rampup of TS 36.213 §5.1.1.1 in dB: from the first to the last preamble.</summary>
    public int RampUpDb => Math.Max(0, _transmissions - 1) * _config.PowerRampingStepDb;

    /// <summary>Initialises the procedure, §5.1.1.</summary>
    public void Start(Tti now, RachConfig config, bool usesGroupB)
    {
        _config = config;
        _transmissions = 1;
        _backoffParameter = 0;
        UsesGroupB = usesGroupB;
        TemporaryCRnti = null;
        _window.Stop();
        _resolution.Stop();
        BackOff(now, 0);
    }

    public void Stop()
    {
        Now = Phase.Idle;
        TemporaryCRnti = null;
        _backoff.Stop();
        _window.Stop();
        _resolution.Stop();
    }

    /// <summary>To be called at every subframe; says what failed in it.</summary>
    public RandomAccessFailure OnSubframe(Tti now)
    {
        if (_backoff.TakeExpiry(now)) SendPreamble(now);
        if (_window.TakeExpiry(now)) return FailAttempt(now, RandomAccessFailure.NoResponse);
        if (_resolution.TakeExpiry(now)) return FailAttempt(now, RandomAccessFailure.Contention);
        return RandomAccessFailure.None;
    }

    /// <summary>A response PDU came in the window, with or without a backoff indicator (0 to 15).</summary>
    public void OnResponsePdu(int? backoffIndicator) => _backoffParameter = backoffIndicator is { } index ? BackoffMilliseconds(index) : 0;

    /// <summary>A response to the preamble that was sent: contention resolution is next, §5.1.4.</summary>
    public void OnResponse(Rnti temporaryCRnti)
    {
        _window.Stop();
        TemporaryCRnti = temporaryCRnti;
        Now = Phase.AwaitingResolution;
    }

    /// <summary>Message 3 goes out in <paramref name="tti"/>, for the first time or again, §5.1.5.</summary>
    public void OnMessage3(Tti tti)
    {
        if (Now == Phase.AwaitingResolution) _resolution.Start(tti, _config.ContentionResolutionTimer);
    }

    /// <summary>The contention was resolved, for this UE.</summary>
    public void OnResolved() => Stop();

    /// <summary>Another UE's identity came in message 4.</summary>
    public RandomAccessFailure OnContentionLost(Tti now) => FailAttempt(now, RandomAccessFailure.Contention);

    private RandomAccessFailure FailAttempt(Tti now, RandomAccessFailure why)
    {
        TemporaryCRnti = null;
        _resolution.Stop();
        _transmissions++;

        // §5.1.4: the problem is told to the layer above, and the attempts go on until it stops them.
        if (_transmissions == _config.MaxTransmissions + 1) why |= RandomAccessFailure.Problem;
        BackOff(now, _backoffParameter > 0 ? random.Next(_backoffParameter + 1) : 0);
        return why;
    }

    private void BackOff(Tti now, int subframes)
    {
        Now = Phase.ResourceSelection;
        _backoff.Start(now, subframes);
    }

    private void SendPreamble(Tti now)
    {
        int first = UsesGroupB ? _config.GroupAPreambles : 0;
        int end = UsesGroupB ? _config.Preambles : _config.GroupAPreambles;
        Preamble = first + random.Next(end - first);
        int format = PrachOccasion.Format(_config.PrachConfigIndex);
        int power = _config.InitialTargetPowerDbm + DeltaPreamble(format) + RampUpDb;
        Tti sent = phy.SendPreamble(Preamble, power, now + PreambleLead);
        Tti opens = sent + (SubframesOf(format) - 1) + WindowDelay;
        phy.MonitorRandomAccess(Rnti.RandomAccess(sent.Subframe), opens, _config.ResponseWindow);

        // A response of the window's last subframe is still heard before the next one begins.
        _window.Start(opens, _config.ResponseWindow);
        Now = Phase.AwaitingResponse;
    }

    /// <summary>DELTA_PREAMBLE in dB, table 7.6-1.</summary>
    private static int DeltaPreamble(int format) => format is 2 or 3 ? -3 : 0;

    // TS 36.211 table 5.7.1-1: formats 1 and 2 end in a second subframe, format 3 in a third.
    private static int SubframesOf(int format) => format switch { 0 => 1, 3 => 3, _ => 2 };

    /// <summary>Backoff parameter in ms, table 7.2-1; the reserved indices count as the highest (§7.2).</summary>
    private static int BackoffMilliseconds(int indicator) => indicator switch
    {
        0 => 0,
        1 => 10,
        2 => 20,
        3 => 30,
        4 => 40,
        5 => 60,
        6 => 80,
        7 => 120,
        8 => 160,
        9 => 240,
        10 => 320,
        11 => 480,
        _ => 960,
    };
}

/// <summary>What failed in a random access attempt.</summary>
[Flags]
internal enum RandomAccessFailure
{
    None = 0,

    /// <summary>No response within the window.</summary>
    NoResponse = 1,

    /// <summary>Contention resolution failed or was not answered.</summary>
    Contention = 2,

    /// <summary>As many preambles as allowed were sent: a random access problem.</summary>
    Problem = 4,
}
