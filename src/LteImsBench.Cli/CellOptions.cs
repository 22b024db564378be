using System.CommandLine;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;

namespace LteImsBench.Cli;

/// <summary>Options that describe a cell and the way to it, as several commands take them.</summary>
internal static class CellOptions
{
    /// <summary>Makes an option of bandwidths take those that LTE has.</summary>
    public static void AcceptBandwidths<T>(Option<T> option) => option.AcceptOnlyFromAmong("6", "15", "25", "50", "75", "100");

    public static Option<int> CreateBandwidth()
    {
        var prb = new Option<int>("--prb") { Description = "Bandwidth in resource blocks", DefaultValueFactory = _ => 25 };
        AcceptBandwidths(prb);
        return prb;
    }

    public static Option<int> CreatePorts()
    {
        var ports = new Option<int>("--ports") { Description = "Antenna ports; several use transmit diversity", DefaultValueFactory = _ => 1 };
        ports.AcceptOnlyFromAmong("1", "2", "4");
        return ports;
    }

    public static Option<string> CreatePrefix()
    {
        var prefix = new Option<string>("--cp") { Description = "Cyclic prefix", DefaultValueFactory = _ => "normal" };
        prefix.AcceptOnlyFromAmong("normal", "extended");
        return prefix;
    }

    public static CyclicPrefix PrefixOf(string prefix) => prefix == "extended" ? CyclicPrefix.Extended : CyclicPrefix.Normal;

    public static DelayProfile? ProfileOf(string channel) => channel switch
    {
        "epa5" => DelayProfile.Epa5,
        "eva70" => DelayProfile.Eva70,
        "etu70" => DelayProfile.Etu70,
        "etu300" => DelayProfile.Etu300,
        _ => null,
    };
}
