namespace LteImsBench.Enb.Mac;

/// <summary>
/// Corrects an MCS so that one first transmission in ten fails: a failure weighs nine successes, where the steps balance.
/// </summary>
internal sealed class OuterLoop
{
    private const float Down = 0.9f;
    private const float Up = 0.1f;
    private const float Least = -15;
    private const float Most = 3;

    private float _offset;

    /// <summary>Steps of I_MCS to add, negative after failures.</summary>
    public int Offset => (int)MathF.Round(_offset);

    public void On(bool isOk) => _offset = Math.Clamp(_offset + (isOk ? Up : -Down), Least, Most);
}
