using LteImsBench.Dsp;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// What the raw channel at the reference signals tells of the channel's kind: delay, delay spread, Doppler. Subframes before count for less
/// and less, and for nothing where one alone is clear.
/// </summary>
internal sealed class PilotStatistics
{
    // Part that a subframe keeps in the next one.
    private const float Kept = 0.8f;

    // Noise to signal from which on the mean delay is averaged in full.
    private const float NoisyDelay = 0.1f;

    // A variance of the turn between the slots, in rad², with which it is better left alone.
    private const float VagueTurn = 0.02f;

    private Cf32 _keptDelay;
    private Cf32 _common;
    private bool _hasCommon;
    private float _keptNeighbours, _keptTurn, _keptPower, _weight;
    private Cf32 _neighbours, _turn;
    private double _power;
    private int _neighbourCount, _turnCount, _powerCount;

    /// <summary>Radians from one subcarrier to the next in this subframe.</summary>
    public float Slope { get; private set; }

    /// <summary>The same, steadied by subframes before.</summary>
    public float SteadySlope { get; private set; }

    /// <summary>Radians from one slot to the next in this subframe.</summary>
    public float Turn { get; private set; }

    /// <summary>The same, or zero where it would be mostly noise.</summary>
    public float SteadyTurn { get; private set; }

    /// <summary>Delay spread in seconds, one-sided mean of a two-sided exponential.</summary>
    public float Spread { get; private set; }

    /// <summary>How much the channel changes: a quarter of the square of 2π · Doppler frequency · slot.</summary>
    public float Doppler { get; private set; }

    /// <summary>Power of an estimate without noise.</summary>
    public float Power { get; private set; }

    /// <summary>Noise of an estimate against that power.</summary>
    public float NoiseToSignal { get; private set; }

    /// <summary>The part of the power that neighbouring estimates have in common, 0 to 1: the signal's at least, whatever the noise is like.</summary>
    public float CommonPart => MathF.Min(Magnitude(_common), 1);

    /// <summary>Begins a subframe.</summary>
    public void Clear()
    {
        (_neighbours, _turn, _power) = (default, default, 0);
        (_neighbourCount, _turnCount, _powerCount) = (0, 0, 0);
    }

    /// <summary>Takes the estimates of a symbol, six subcarriers apart.</summary>
    public void Add(ReadOnlySpan<Cf32> row)
    {
        _neighbours += ComplexVector.Dot(row[1..], row[..^1]);
        _neighbourCount += row.Length - 1;
        _power += ComplexVector.Energy(row);
        _powerCount += row.Length;
    }

    /// <summary>Takes estimates of the same subcarriers, a slot apart.</summary>
    public void AddPair(ReadOnlySpan<Cf32> earlier, ReadOnlySpan<Cf32> later)
    {
        _turn += ComplexVector.Dot(later, earlier);
        _turnCount += later.Length;
    }

    /// <summary>Finds delay and turn; before the noise is known it is taken for what it was before.</summary>
    public void FindPhases()
    {
        Slope = Angle(_neighbours) / 6;
        float part = MathF.Min(NoiseToSignal / NoisyDelay, 1) * Kept;
        _keptDelay = _keptDelay * part + _neighbours;
        if (!float.IsFinite(_keptDelay.Re) || !float.IsFinite(_keptDelay.Im)) _keptDelay = default;
        SteadySlope = Angle(_keptDelay) / 6;
        Turn = _turnCount == 0 ? 0 : Angle(_turn);
        bool isVague = NoiseToSignal * (NoiseToSignal + 2) > 2 * VagueTurn * _turnCount;
        SteadyTurn = isVague ? 0 : Turn;
    }

    /// <summary>Finds power, spread and Doppler.</summary>
    /// <param name="noise">Power of the noise of an estimate.</param>
    public void Find(float noise)
    {
        float mean = (float)(_power / Math.Max(_powerCount, 1));
        Power = MathF.Max(mean - noise, 1e-3f * mean);
        if (!(Power > 0) || !float.IsFinite(Power)) return;
        Cf32 common = _neighbours * (1 / (mean * Math.Max(_neighbourCount, 1)));
        _common = _hasCommon ? _common * Kept + common * (1 - Kept) : common;
        _hasCommon = true;
        NoiseToSignal = noise / Power;

        // Weighted by power, as it comes.
        _weight = _weight * Kept + 1;
        _keptPower = _keptPower * Kept + Power;
        _keptNeighbours = _keptNeighbours * Kept + Magnitude(_neighbours) / Math.Max(_neighbourCount, 1);
        Spread = PilotFilter.SpreadOf(_keptNeighbours / _keptPower);
        if (_turnCount == 0) return;
        _keptTurn = _keptTurn * Kept + (SteadyTurn == 0 ? _turn.Re : Magnitude(_turn)) / _turnCount;

        // J0(x) is about (1 - x²/8)²; what the noise alone may make of it is taken off.
        float likeness = Math.Clamp(_keptTurn / _keptPower, 0.3f, 1);
        float vague = MathF.Sqrt(NoiseToSignal * (NoiseToSignal + 2) / (2 * _turnCount * _weight));
        Doppler = MathF.Max(2 * (1 - MathF.Sqrt(likeness)) - vague, 0);
    }

    /// <summary>Correlation of the channel over a time in slots.</summary>
    public float CorrelationOver(float slots)
    {
        float value = MathF.Max(1 - Doppler / 2 * slots * slots, 0.3f);
        return value * value;
    }

    private static float Angle(Cf32 value) => MathF.Atan2(value.Im, value.Re);

    private static float Magnitude(Cf32 value) => MathF.Sqrt(value.Power);
}
