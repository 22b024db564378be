namespace LteImsBench.Radio.Files;

/// <summary>What metadata tell about samples.</summary>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="FrequencyHz">Centre frequency, or null.</param>
/// <param name="Text">In words.</param>
public sealed record IqDescription(double SampleRate, double? FrequencyHz, string Text);
