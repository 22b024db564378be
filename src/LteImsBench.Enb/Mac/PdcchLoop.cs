namespace LteImsBench.Enb.Mac;

/// <summary>Doubles the aggregation level while PDCCHs seem to be missed: a miss weighs fifty that were heard.</summary>
internal sealed class PdcchLoop
{
    private const float Miss = 0.5f;
    private const float Hit = 0.01f;
    private const float Most = 3;

    private float _steps;

    /// <summary>Doublings, 0 to 3.</summary>
    public int Steps => (int)_steps;

    public void On(bool wasHeard) => _steps = Math.Clamp(_steps + (wasHeard ? -Hit : Miss), 0, Most);
}
