using LteImsBench.Host.Configuration;
using LteImsBench.Phy.Enb;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Air;

/// <summary>Channels of a bench's air from its configuration.</summary>
internal static class AirChannels
{
    // Mean power of the samples of a simulated UE while it sends.
    private const double UePower = 0.1;

    public static AirChannelSettings Downlink(RadioSettings radio, int seed) => Uplink(radio, seed) with
    {
        OffsetHz = radio.OffsetHz,
        NoisePower = radio.Snr is { } snr ? radio.Amplitude * radio.Amplitude / Linear(snr) : 0,
    };

    public static AirChannelSettings Uplink(RadioSettings radio, int seed) => new()
    {
        Profile = radio.Channel switch
        {
            ChannelModel.Epa5 => DelayProfile.Epa5,
            ChannelModel.Eva70 => DelayProfile.Eva70,
            ChannelModel.Etu70 => DelayProfile.Etu70,
            _ => null,
        },
        DelaySamples = radio.DelaySamples,
        Erasure = radio.Erasure,

        // A UE sends on the carrier that it receives; where that is off, so is what it sends.
        OffsetHz = -radio.OffsetHz,
        Seed = seed,
    };

    /// <summary>Power of the cell's noise in a sample.</summary>
    public static double CellNoise(RadioSettings radio, EnbPhyConfig phy) =>
        radio.Snr is { } snr ? UePower * phy.Numbers.FftSize / phy.Cell.Subcarriers / Linear(snr) : 0;

    private static double Linear(double db) => Math.Pow(10, db / 10);
}
